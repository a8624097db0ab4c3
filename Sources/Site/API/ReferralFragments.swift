import Guidance

/// What the JSON of a route says of whom to ask instead of a line, written once.
struct ReferralFragments {
    let value: Range<Int>
    /// What stands in the place of a service and what is known of it, in the reason.
    let basis: Range<Int>

    init(_ referral: Referral, in store: inout FragmentStore) {
        let sources = JSON.sourceIDs(referral.sources)
        value = store.add(
            JSON.object([
                ("to", .string(referral.to)), ("message", .string(referral.text)),
                ("sources", sources),
            ]).bytes)
        basis = store.add(#"null,"sources":"#.utf8 + sources.bytes)
    }
}
