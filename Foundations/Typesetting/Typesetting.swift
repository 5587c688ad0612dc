enum Typesetting {}
