//! Whether an XML document of STS arrived whole.
//!
//! The SDK's reader takes a document that was cut off for one that ends there, and the beginning of a session token for the
//! token.

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Whether this is the beginning of a document of STS, as `<AssumeRoleResponse>`, without the end tag of its root.
///
/// What else arrives, as JSON, text or a web page, is left to its reader.
pub(super) fn is_cut_off(document: &[u8]) -> bool {
    let text = document.strip_prefix(BYTE_ORDER_MARK).unwrap_or(document);
    let mut rest = text.trim_ascii();
    if rest.starts_with(b"<?") {
        let end = rest.windows(2).position(|two| two == b"?>");
        rest = end.map_or(rest, |end| rest[end + 2..].trim_ascii_start());
    }
    let Some(root) = rest.strip_prefix(b"<") else {
        return false;
    };
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric();
    let name = &root[..root.iter().take_while(|byte| is_name(byte)).count()];
    if !name.ends_with(b"Response") {
        return false;
    }
    let end = rest.strip_suffix(b">").map(<[u8]>::trim_ascii_end);
    let before = end.and_then(|end| end.strip_suffix(name));
    !before.is_some_and(|before| before.ends_with(b"</"))
}

#[cfg(test)]
mod tests {
    use super::is_cut_off;

    #[test]
    fn a_document_ends_with_its_roots_end_tag() {
        for whole in [
            "<AResponse></AResponse>",
            "<?xml version=\"1.0\"?>\n<AResponse xmlns=\"x\"><B/></AResponse >\r\n",
            "\u{feff}<AResponse>text</AResponse>",
            "{\"AccessKeyId\": \"x",
            "a role",
            "",
            "<!DOCTYPE html><html>",
            "<html>",
        ] {
            assert!(!is_cut_off(whole.as_bytes()), "{whole}");
        }
        for cut in [
            "<AResponse",
            "<AResponse>",
            "<AResponse></AResponse",
            "<?xml version=\"1.0\"?><AResponse>",
            "<AResponse><B></B>",
            "<AResponse><AAResponse></AAResponse>",
        ] {
            assert!(is_cut_off(cut.as_bytes()), "{cut}");
        }
    }
}
