import App
import ArgumentParser

@main enum Main {
    static func main() async { await Waymark.main() }
}
