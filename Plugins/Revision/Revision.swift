import Foundation
import PackagePlugin

/// Writes the commit that a build is made from into the program, for `madoguchi --version`.
@main
struct Revision: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let output = context.pluginWorkDirectoryURL.appending(path: "Revision")
        let script = context.package.directoryURL.appending(path: "scripts/revision")
        return [
            .prebuildCommand(
                displayName: "Name the commit", executable: script, arguments: [output.path],
                outputFilesDirectory: output)
        ]
    }
}
