import CXlsxwriter
import Database

/// One sheet of a workbook while its table is written, row after row from the top.
struct ExcelSheet {
    private static let paperA4: UInt8 = 9
    /// The first day that Excel's calendar has.
    private static let firstDay = Day(year: 1900, month: 3, day: 1)
    /// The largest whole number that a cell holds exactly.
    private static let largestWhole = 9_007_199_254_740_991

    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let formats: ExcelFormats

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: ExcelFormats) {
        self.sheet = sheet
        self.formats = formats
    }

    func write(_ table: Table) throws(Excel.Failure) {
        dress(table)
        for (place, column) in table.columns.enumerated() {
            try put(column.heading, 0, place, formats.heading)
        }
        for (number, row) in table.rows.enumerated() {
            for (place, cell) in row.enumerated() { try put(cell, number + 1, place) }
        }
        for (number, note) in table.notes.enumerated() {
            try put(note, table.rows.count + 2 + number, 0, formats.note)
        }
    }

    /// A frozen row of headings, widths, and paper on which all columns stand side by side.
    private func dress(_ table: Table) {
        worksheet_freeze_panes(sheet, 1, 0)
        for (place, width) in ColumnWidths(table).widths.enumerated() {
            worksheet_set_column(sheet, UInt16(clamping: place), UInt16(clamping: place), width, nil)
        }
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, Self.paperA4)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
    }

    private func put(_ cell: Table.Cell, _ row: Int, _ column: Int) throws(Excel.Failure) {
        switch cell {
        case .empty: return
        case .text(let text): try put(text, row, column, formats.text)
        case .whole(let number) where number.magnitude > Self.largestWhole:
            try put(String(number), row, column, formats.text)
        case .whole(let number): try put(Double(number), row, column)
        case .number(let number): try put(number, row, column)
        case .day(let day): try put(day, row, column)
        case .link(let address): try put(link: address, row, column)
        }
    }

    private func put(
        _ text: String,
        _ row: Int,
        _ column: Int,
        _ format: ExcelFormats.Format?
    ) throws(Excel.Failure) {
        guard !text.isEmpty else { return }
        try check(worksheet_write_string(sheet, UInt32(clamping: row), UInt16(clamping: column), text.excel(), format))
    }

    private func put(_ number: Double, _ row: Int, _ column: Int) throws(Excel.Failure) {
        guard number.isFinite else { return }
        try check(
            worksheet_write_number(sheet, UInt32(clamping: row), UInt16(clamping: column), number, formats.plain)
        )
    }

    private func put(_ day: Day, _ row: Int, _ column: Int) throws(Excel.Failure) {
        guard day >= Self.firstDay else { return try put(day.iso, row, column, formats.text) }
        var date = lxw_datetime()
        (date.year, date.month, date.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
        try check(
            worksheet_write_datetime(sheet, UInt32(clamping: row), UInt16(clamping: column), &date, formats.day)
        )
    }

    /// An address that Excel would not take, or one link too many, stands there as text.
    private func put(link address: String, _ row: Int, _ column: Int) throws(Excel.Failure) {
        let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
        let isWeb = ["https://", "http://"].contains { address.hasPrefix($0) }
        if isPlain, isWeb, address.utf8.count <= 255 {
            let outcome = worksheet_write_url(
                sheet,
                UInt32(clamping: row),
                UInt16(clamping: column),
                address,
                formats.link
            )
            if outcome == LXW_NO_ERROR { return }
        }
        try put(address, row, column, formats.text)
    }

    private func check(_ outcome: lxw_error) throws(Excel.Failure) {
        if outcome != LXW_NO_ERROR { throw Excel.Failure(outcome) }
    }
}
