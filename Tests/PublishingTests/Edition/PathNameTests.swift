import ContentStore
import Testing

@Suite struct PathNameTests {
    // Path, directory, name: as dirname(1) and basename(1) tell them.
    @Test(arguments: [
        ("f", ".", "f"), ("字", ".", "字"), ("f.sqlite", ".", "f.sqlite"), ("./f", ".", "f"),
        ("var/f", "var", "f"), ("var/f/", "var", "f"), ("var//f", "var", "f"),
        ("a/b/c", "a/b", "c"), ("/f", "/", "f"), ("//f", "/", "f"), ("/a/b", "/a", "b"),
        ("/", "/", "/"), ("//", "/", "/"), (".", ".", "."), ("..", ".", ".."),
        ("../f", "..", "f"), ("f/", ".", "f"), (" ", ".", " "), ("a/\u{0301}b", "a", "\u{0301}b"),
    ])
    func `a path has a directory and a name`(path: String, directory: String, name: String) {
        #expect(PathName.directory(of: path) == directory)
        #expect(PathName.last(of: path) == name)
    }
}
