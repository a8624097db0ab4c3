import Guidance

/// The parts of a route, put together from fragments.
extension RouteFragments {
    /// - Parameters:
    ///   - query: the question.
    ///   - at: the instant as it was asked for; nil when it was not named.
    ///   - output: what is written to.
    func write(_ query: RouteQuery, requestedAt at: String?, to output: inout RouteOutput) {
        output.append(#"{"as_of":"#)
        output.append(query.at)
        output.append(#","as_of_jst":"#)
        output.append(query.at)
        output.append(#","requested":{"topic":"#)
        output.append(quoting: query.topic)
        output.append(#","language":"#)
        output.append(quoting: query.language.requested)
        output.append(bytes, at: question.network(query.network))
        if let at { output.append(quoting: at) } else { output.append(query.at) }
        output.append(#","also":["#)
        for index in query.also.indices {
            if index > 0 { output.append(",") }
            output.append(quoting: query.also[index].tag)
        }
        output.append(bytes, at: question.language(spoken: query.language.spoken))
    }

    func write(steps: [Candidate], to output: inout RouteOutput) {
        for index in steps.indices {
            let step = steps[index]
            let service = services[step.place]
            write(service.beginning(step.state), isFirst: index == 0, to: &output)
            output.append(bytes, at: languages(step.place, spoken: step.spoken))
            output.append(bytes, at: service.reach(step.reach))
            if let opening = step.opensAt {
                output.append(opening)
                output.append(bytes, at: service.afterOpening)
            } else if let closing = step.closesAt {
                output.append(#"null,"closes_at":"#)
                output.append(closing)
                output.append(bytes, at: service.afterClosing)
            } else {
                output.append(bytes, at: service.withoutTimes)
            }
        }
    }

    func write(unreachableAmong candidates: [Candidate], to output: inout RouteOutput) {
        output.append(#"],"unreachable":["#)
        var isFirst = true
        for index in candidates.indices {
            guard let cause = candidates[index].obstacle else { continue }
            let service = services[candidates[index].place]
            write(service.unreachable(cause), isFirst: isFirst, to: &output)
            isFirst = false
        }
    }

    func write(warnings: [Account.Warning], to output: inout RouteOutput) {
        output.append(#","warnings":["#)
        for index in warnings.indices {
            write(self.warnings[warnings[index].code], isFirst: index == 0, to: &output)
        }
    }

    /// - Parameters:
    ///   - route: whose reasons are written.
    ///   - holidayNames: the name of the day in each language; empty when it is no holiday.
    ///   - output: what is written to.
    ///   - json: makes an override for readers of a language.
    func writeReasons(
        of route: Route, holidayNames: [String], to output: inout RouteOutput,
        _ json: (Override) -> JSON
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
                texts, reason.place, reason.rule == .holidayHours ? holidayNames : [], to: &output)
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
            output.append(bytes, at: services[place].id)
        } else {
            output.append("null")
        }
        output.append(#","sources":"#)
        output.append(JSON.sourceIDs(route.sources(of: reason)))
    }

    private func writeTexts(
        _ texts: ReasonFragments, _ place: Int?, _ holidayNames: [String],
        to output: inout RouteOutput
    ) {
        write(texts.japanese, about: place, holidayNames.first, to: &output)
        write(texts.english, about: place, holidayNames.dropFirst().first, to: &output)
        if let own = texts.own {
            write(own, about: place, holidayNames.dropFirst(2).first, to: &output)
        }
        output.append("}")
    }

    /// A text with what it is about, and its closing quote.
    private func write(
        _ text: Range<Int>, about place: Int?, _ holiday: String?, to output: inout RouteOutput
    ) {
        output.append(bytes, at: text)
        guard let place else { return output.append("\"") }
        let subject = services[place].subject
        guard let holiday else { return output.append(bytes, at: subject) }
        output.append(bytes, at: subject.dropLast(2))
        output.append(.written(JSON.string(", \(holiday))").ending))
    }

    /// One of a list, whose fragments begin with a comma.
    private func write(_ fragment: Range<Int>, isFirst: Bool, to output: inout RouteOutput) {
        output.append(bytes, at: isFirst ? fragment.dropFirst() : fragment)
    }
}
