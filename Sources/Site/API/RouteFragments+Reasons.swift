import Guidance

/// Every reason of a route, as code and in words.
extension RouteFragments {
    /// - Parameters:
    ///   - route: whose reasons are written.
    ///   - output: what is written to.
    ///   - json: an override as the caller reads it.
    func writeReasons(
        of route: Route, to output: inout RouteOutput, _ json: (Override) -> JSON
    ) {
        output.append(#","reasons":["#)
        let (reasons, network) = (route.account.reasons, route.query.network)
        let read = route.query.language.written
        for index in reasons.indices {
            let reason = reasons[index]
            if reason.rule != .holidayHours, let place = reason.place,
                let told = told(reason, from: network)
            {
                write(told, isFirst: index == 0, to: &output)
                writeEnd(of: reason.rule, about: place, read: read, to: &output)
                continue
            }
            let texts = self.reason(reason.rule, read: read)
            write(texts.beginning, isFirst: index == 0, to: &output)
            writeBasis(of: reason, route, to: &output)
            writeTexts(
                texts, reason.place, reason.rule == .holidayHours ? route.holiday : nil,
                read: read, to: &output)
            if let override = route.override(of: reason) {
                output.append(#","override":"#)
                output.append(json(override))
            }
            output.append("}")
        }
    }

    /// Ends a reason of which all else is known with the edition.
    private func writeEnd(
        of rule: Route.Rule, about place: Int, read: Language, to output: inout RouteOutput
    ) {
        guard let own = ownText(rule, read: read) else { return output.append("}}") }
        output.append(bytes, at: own)
        output.append(bytes, at: services[place].lastSubject)
    }

    /// The service's id and what a reason rests on.
    private func writeBasis(
        of reason: Account.Reason, _ route: Route, to output: inout RouteOutput
    ) {
        if let place = reason.place {
            guard reason.basis != .service else {
                return output.append(bytes, at: services[place].idAndSources)
            }
            output.append(bytes, at: services[place].id)
            output.append(#","sources":"#)
            output.append(JSON.sourceIDs(route.sources(of: reason)))
        } else if reason.basis == .referral, let referral = referral(of: route) {
            output.append(bytes, at: referral.basis)
        } else {
            output.append(#"null,"sources":[]"#)
        }
    }

    /// - Parameters:
    ///   - texts: of the rule.
    ///   - place: the place of the service that is meant; nil when the whole answer is.
    ///   - holiday: the day that is named; nil where it is not the reason.
    ///   - read: the language the caller reads.
    ///   - output: what is written to.
    private func writeTexts(
        _ texts: ReasonFragments, _ place: Int?, _ holiday: Holiday?, read: Language,
        to output: inout RouteOutput
    ) {
        let day = holiday.map { holidays.place(of: $0) }
        write(texts.japanese, about: place, day, in: .japanese, to: &output)
        write(texts.english, about: place, day, in: .english, to: &output)
        if let own = texts.own { write(own, about: place, day, in: read, to: &output) }
        output.append("}")
    }

    /// A text with what it is about, and its closing quote.
    private func write(
        _ text: Range<Int>, about place: Int?, _ day: Int?, in language: Language,
        to output: inout RouteOutput
    ) {
        output.append(bytes, at: text)
        guard let place else { return output.append("\"") }
        let subject = services[place].subject
        guard let day else { return output.append(bytes, at: subject) }
        output.append(bytes, at: subject.dropLast(2))
        output.append(bytes, at: holidays.ending(day, in: language))
    }
}
