enum LandscapePart {}
