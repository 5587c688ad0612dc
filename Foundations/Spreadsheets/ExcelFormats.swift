import CXlsxwriter

/// How the cells of a workbook look, by what they are.
struct ExcelFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let heading: Format?
    let text: Format?
    let day: Format?
    let plain: Format?
    let link: Format?
    let note: Format?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ change: (Format) -> Void) -> Format? {
            guard let format = workbook_add_format(book) else { return nil }
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            change(format)
            return format
        }
        heading = format {
            format_set_bold($0)
            format_set_text_wrap($0)
            format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
        }
        text = format { format_set_text_wrap($0) }
        day = format {
            format_set_num_format($0, "d mmm yyyy")
            format_set_align($0, UInt8(LXW_ALIGN_LEFT.rawValue))
        }
        plain = format { _ in }
        link = format {
            format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
            format_set_font_color($0, 0x6A2C70)
        }
        note = format {
            format_set_italic($0)
            format_set_font_color($0, 0x544E63)
        }
    }
}
