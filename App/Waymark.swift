/// The command line.
package enum Waymark {
    package static func main() async { print("waymark") }
}
