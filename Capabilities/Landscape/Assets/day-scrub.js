// <day-scrub>: a slider over the days of a page's `data-days`; the page's #day follows it without a new page.
class DayScrub extends HTMLElement {
  connectedCallback() {
    this.days = this.dataset.days.split(" ")
    this.slider = this.querySelector("input")
    this.output = this.querySelector("output")
    this.slider.addEventListener("input", () => this.say())
    this.slider.addEventListener("change", () => this.show())
  }

  say() {
    const [year, month, day] = this.days[this.slider.value].split("-").map(Number)
    const words = new Date(Date.UTC(year, month - 1, day))
      .toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
    this.output.textContent = words
    this.slider.setAttribute("aria-valuetext", words)
  }

  async show() {
    const address = `?on=${this.days[this.slider.value]}`
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(answer.status)
      const page = new DOMParser().parseFromString(await answer.text(), "text/html")
      document.getElementById("day").replaceWith(page.getElementById("day"))
      for (const way of this.closest("form").querySelectorAll("[data-way]")) way.remove()
      this.closest("form").append(...page.querySelectorAll("[data-way]"))
      history.replaceState(null, "", address)
    } catch {
      location.search = address
    }
  }
}

customElements.define("day-scrub", DayScrub)
