import Foundation
import PackagePlugin

/// Writes the files that the program carries (templates, assets, texts, the sample office) into it.
@main
struct Embed: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let output = context.pluginWorkDirectoryURL.appending(path: "Embed")
        let script = context.package.directoryURL.appending(path: "scripts/embed")
        return [
            .prebuildCommand(
                displayName: "Embed static/, texts/ and starter/", executable: script,
                arguments: [output.path], outputFilesDirectory: output)
        ]
    }
}
