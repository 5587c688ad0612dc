/// The time between signing in and out in one browser.
///
/// Teachers type long texts with breaks between, so it lasts through a working day without a request.
package enum Session {
    /// Seconds without any request after which it ends: eight hours.
    package static let longestIdle = 8 * 3600.0
    /// Seconds after signing in at which it ends in any case: seven days.
    package static let longest = 7 * 86_400.0
    /// Seconds between two notes that it is in use.
    package static let noteEvery = 60.0
}
