extension Double {
    /// With one figure after the point, as drawings want it: "52.2".
    var tenths: String {
        let number = Int((self * 10).rounded())
        let sign = number < 0 ? "-" : ""
        return "\(sign)\(abs(number) / 10).\(abs(number) % 10)"
    }
}
