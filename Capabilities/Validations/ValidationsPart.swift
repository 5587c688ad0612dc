enum ValidationsPart {}
