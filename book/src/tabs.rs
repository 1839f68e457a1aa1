//! Panels of which one is shown at a time.

/// One panel: its title, which is also what a reader's choice is remembered by, and its Markdown.
#[derive(Clone, Debug)]
pub struct Panel {
    /// The text of the tab: `Rust client`.
    pub title: String,
    /// The content of the panel.
    pub markdown: String,
}

/// The panels as HTML around Markdown. Without scripts they stand one below the other under their titles;
/// `assets/tabs.js` turns them into tabs that follow one choice through the whole book.
#[must_use]
pub fn markdown(panels: &[Panel]) -> String {
    let mut out = String::from("<div class=\"tabs\">\n");
    for Panel { title, markdown } in panels {
        out.push_str("<section class=\"tab-panel\" data-title=\"");
        out.push_str(title);
        out.push_str("\">\n<p class=\"tab-title\">");
        out.push_str(title);
        out.push_str("</p>\n\n");
        out.push_str(markdown.trim_end());
        out.push_str("\n\n</section>\n");
    }
    out.push_str("</div>\n");
    out
}
