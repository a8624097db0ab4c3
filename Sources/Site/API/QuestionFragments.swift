import Guidance

/// What the JSON of a route says of the question, as far as it is known without it.
struct QuestionFragments {
    /// From the network's name to what the instant follows; by its place, the last for none named.
    private let networks: [Range<Int>]
    /// From the end of the question to the beginning of the steps; by the language spoken with the
    /// caller, which decides on the one they read, the last for one that is not offered.
    private let languages: [Range<Int>]

    init(in store: inout FragmentStore) {
        let networks: [Network?] = Network.allCases.sorted { $0.place < $1.place } + [nil]
        self.networks = networks.map { network in
            let name = JSON.object([("network", .optional(network?.rawValue))])
            return store.add(name.continued + #","at":"#.utf8)
        }
        let languages: [SpokenLanguage?] =
            SpokenLanguage.allCases.sorted { $0.place < $1.place } + [nil]
        self.languages = languages.map { spoken in
            let written = CallerLanguage.written(for: spoken)
            let language = JSON.object([
                ("spoken", .optional(spoken?.tag)), ("written", .string(written.tag)),
            ])
            return store.add(
                #"]},"language":"#.utf8 + language.bytes + #","steps":["#.utf8)
        }
    }

    func network(_ network: Network?) -> Range<Int> {
        networks[network?.place ?? networks.count - 1]
    }

    func language(spoken: SpokenLanguage?) -> Range<Int> {
        languages[spoken?.place ?? languages.count - 1]
    }
}
