import Foundation

/// The parser that is fuzzed, named by MADOGUCHI_FUZZ_INPUT.
private let input: any FuzzInput.Type = {
    let name = ProcessInfo.processInfo.environment["MADOGUCHI_FUZZ_INPUT"] ?? ""
    guard let input = FuzzInputs.all.first(where: { $0.name == name }) else {
        let names = FuzzInputs.all.map { $0.name }.joined(separator: " ")
        fatalError("MADOGUCHI_FUZZ_INPUT is \"\(name)\"; it is one of: \(names)")
    }
    return input
}()

/// What libFuzzer calls with every input (https://llvm.org/docs/LibFuzzer.html).
///
/// Safe to use: the bytes are copied before anything looks at them.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    input.take(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
