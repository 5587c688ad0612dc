import App

await Waymark.main()
