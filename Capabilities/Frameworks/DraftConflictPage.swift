import Database
import Web

/// Two people's texts of one field side by side, for a page without script: each is kept by a form of its own.
enum DraftConflictPage {
    static func blocks(_ conflicts: [DraftConflict], at path: String) -> HTML {
        conflicts.map { block($0, at: path) }.joined()
    }

    private static func block(_ conflict: DraftConflict, at path: String) -> HTML {
        """
        <div class="conflict" role="group" aria-labelledby="c-\(conflict.name)">\
        <p class="strong" id="c-\(conflict.name)">\(conflict.label): \(conflict.state.by) changed this at \
        \(Words.time(conflict.state.at))</p><div class="conflict-pair">\
        <div><p class="small strong">Yours</p><p class="said">\(conflict.mine)</p>\
        <form method="post" action="\(path)"><input type="hidden" name="\(conflict.name)" value="\(conflict.mine)">\
        <input type="hidden" name="revision-\(conflict.name)" value="\(conflict.state.revision)">\
        <button class="btn">Keep mine</button></form></div>\
        <div><p class="small strong">Theirs</p><p class="said">\(conflict.said)</p>\
        <p><a class="btn" href="\(path)">Use theirs</a></p></div></div></div>
        """
    }
}
