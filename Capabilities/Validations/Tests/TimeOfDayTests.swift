import Testing

@testable import Validations

@Suite("A time of the day")
struct TimeOfDayTests {
    @Test(
        "is read as clocks and people write it",
        arguments: [("15:45", "15:45"), ("9:05", "09:05"), ("00:00:30", "00:00")]
    )
    func reads(text: String, shown: String) { #expect(TimeOfDay(text)?.description == shown) }

    @Test("is said as people say it")
    func words() { #expect(TimeOfDay("15:45")?.words == "3:45 pm") }

    @Test(
        "is refused when there is none such",
        arguments: ["", "24:00", "12:60", "12", "1:2", "12:00:99", "-1:00", "१२:००", "12:00 pm"]
    )
    func refuses(text: String) { #expect(TimeOfDay(text) == nil) }
}
