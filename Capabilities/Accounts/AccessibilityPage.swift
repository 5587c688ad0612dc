import Web

/// What this site does so that everybody can use it, and whom to tell where it does not.
enum AccessibilityPage {
    static let sheet = Sheet(
        "Accessibility",
        main: """
            <div class="head"><div><h1>Accessibility</h1><p class="lede">Everybody in a school should be able to use \
            Waymark, with whatever they use to read and type.</p></div></div>
            <div class="stack-5">
            <section aria-labelledby="h-can"><h2 class="h-small" id="h-can">What you can do</h2>
            <ul><li>Use every page with the keyboard alone. Beads move with the arrow keys; Page Up and Page Down move \
            them a whole level.</li>
            <li>Read and listen to every page with a screen reader. Each level is said in words, and has a shape and a \
            place of its own besides its colour.</li>
            <li>Enlarge the text to 200 %, or use a narrow screen, without scrolling sideways.</li>
            <li>Read every page and send every form without scripts.</li>
            <li>Print evaluations, or take the PDF report, which is tagged for screen readers.</li></ul></section>
            <section aria-labelledby="h-aim"><h2 class="h-small" id="h-aim">What we aim for</h2>
            <p>The Web Content Accessibility Guidelines 2.2 at level AA. Every page is checked against them by a program \
            whenever Waymark is changed. A program does not find everything.</p></section>
            <section aria-labelledby="h-tell"><h2 class="h-small" id="h-tell">When something does not work for you</h2>
            <p>Tell the administrator of your trust, who runs this site: which page, what you tried, and what you use. If \
            you need something in another form, ask them for it. If their answer does not help, the Equality Advisory and \
            Support Service advises people in England, Scotland and Wales, and the Equality Commission people in Northern \
            Ireland.</p></section></div>
            """
    )
}
