import Foundation
import PackagePlugin

/// Writes the files that the program carries (templates, assets, texts, the sample office) into it.
@main
struct Embed: BuildToolPlugin {
    private static let folders = ["static", "texts", "starter"]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let package = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "ShippedFiles.swift")
        let script = package.appending(path: "scripts/embed")
        return [
            .buildCommand(
                displayName: "Embed \(Self.folders.joined(separator: ", "))", executable: script,
                arguments: [output.path],
                inputFiles: [script] + Self.folders.flatMap { inputs(package.appending(path: $0)) },
                outputFiles: [output])
        ]
    }

    /// Every file below a folder; and the folders, which change when a file comes or goes.
    private func inputs(_ folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return [folder] + (files?.compactMap { $0 as? URL } ?? [])
    }
}
