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

    func write(referralOf route: Route, to output: inout RouteOutput) {
        guard let referral = referral(of: route) else { return output.append("null") }
        output.append(bytes, at: referral.value)
    }

    func write(_ holiday: Holiday?, read language: Language, to output: inout RouteOutput) {
        output.append(#"],"holiday":"#)
        guard let holiday else { return output.append("null") }
        let place = holidays.place(of: holiday)
        output.append(#"{"date":"#)
        output.append(holiday.date)
        output.append(bytes, at: holidays.beginning(place, isOfficial: holiday.isOfficial))
        output.append(bytes, at: holidays.end(place, read: language))
    }

    /// One of a list, whose fragments begin with a comma.
    func write(_ fragment: Range<Int>, isFirst: Bool, to output: inout RouteOutput) {
        output.append(bytes, at: isFirst ? fragment.dropFirst() : fragment)
    }
}
