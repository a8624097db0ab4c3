import CICU

/// A script by its ISO 15924 code, as ICU tells it.
package enum Script {
    /// `Cyrl` for Я; `Zyyy` for what all scripts share.
    package static func code(of scalar: Unicode.Scalar) -> String {
        unsafe String(cString: cicu_script(scalar.value))
    }

    /// `Cyrillic`; the code itself where it has no name.
    package static func name(_ code: String) -> String {
        guard let name = unsafe cicu_script_name(code) else { return code }
        return unsafe String(cString: name)
    }
}
