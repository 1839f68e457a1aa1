//! Whether an XML document arrived whole.
//!
//! The SDK's reader takes the end of the input for the end of every open element: a listing that is cut in the middle
//! of `<Key>logs/10.csv` lists an object `logs/1`. A server that delimits the body by closing the connection, or a proxy
//! that rewrites the length, leaves no other sign of the cut than the missing end tag.

use aws_smithy_runtime_api::client::interceptors::context::Error;
use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
use xmlparser::{ElementEnd, Token, Tokenizer};

/// Why a response is not a whole XML document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IncompleteXml {
    /// The body holds no element at all.
    #[error("the response has no XML document")]
    Empty,
    /// The body ends inside an element.
    #[error("the XML document ends before `</{root}>`")]
    Unfinished {
        /// The name of the root element.
        root: String,
    },
    /// The body stops being XML before the root element ends.
    #[error("the XML document is damaged: {0}")]
    Damaged(#[from] xmlparser::Error),
}

/// The bucket policy ends before its last bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the JSON document ends before its last bracket")]
pub struct IncompleteJson;

/// The response is a web page, whatever its status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the response is a web page (HTML), not an S3 response")]
pub struct HtmlResponse;

/// The response has no `ETag`, which S3 sends with every object that it stores or returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the response has no ETag: it did not come from S3")]
pub struct MissingETag;

/// Whether a successful response to an operation lacks what S3 sends with an object.
///
/// A proxy may answer 200 with a page of its own, or with nothing. The SDK takes either for the attributes of an object,
/// or for the news that one was stored. A server that sends an object's date knows the object. A response without any
/// header did not come over a connection: a test made it.
pub(super) fn lacks_object(operation: &str, response: &HttpResponse) -> bool {
    let has = |header| response.headers().contains_key(header);
    let known = match operation {
        "PutObject" | "UploadPart" => has("etag"),
        "GetObject" | "HeadObject" => has("etag") || has("last-modified"),
        _ => true,
    };
    let received = response.headers().iter().next().is_some();
    received && response.status().is_success() && !known
}

/// Why a response cannot be what the service sent, if it cannot.
///
/// `read` says whether the SDK could read the response. A cut response is an error of the response, as a lost
/// connection is, so that the SDK sends the request again.
///
/// Many responses have no body. One that the SDK cannot read without a body has lost it.
pub(super) fn refuse(response: &HttpResponse, read: bool) -> Option<OrchestratorError<Error>> {
    // A streamed body has not arrived yet.
    let body = response.body().bytes()?;
    if !response.status().is_success() {
        return None;
    }
    if is_html(body) {
        return Some(OrchestratorError::other(HtmlResponse));
    }
    let incomplete = if body.trim_ascii().is_empty() {
        (!read).then_some(IncompleteXml::Empty)
    } else {
        check(body).err()
    };
    incomplete.map(|incomplete| OrchestratorError::response(incomplete.into()))
}

/// The error of a bucket policy, the one response in JSON, that was cut off. A text that is wrong in another way is left
/// to the caller, who gets it as it is.
pub(super) fn refuse_json(response: &HttpResponse) -> Option<OrchestratorError<Error>> {
    let body = response.body().bytes()?.trim_ascii();
    if !response.status().is_success() || body.is_empty() {
        return None;
    }
    let read = serde_json::from_slice::<serde_json::Value>(body);
    let is_cut = read.is_err_and(|error| error.is_eof()) || is_cut_in_character(body);
    is_cut.then(|| OrchestratorError::response(IncompleteJson.into()))
}

/// Whether a text ends in the middle of a character.
fn is_cut_in_character(text: &[u8]) -> bool {
    std::str::from_utf8(text).is_err_and(|error| error.error_len().is_none())
}

/// Whether a header tells the length of the body, so that an empty body is known to be one.
pub(super) fn is_delimited(response: &HttpResponse) -> bool {
    let headers = response.headers();
    headers.contains_key("content-length") || headers.contains_key("transfer-encoding")
}

/// Reads up to the end of the root element.
fn check(body: &[u8]) -> Result<(), IncompleteXml> {
    let text = match std::str::from_utf8(body) {
        Ok(text) => text,
        // Cut in the middle of a character.
        Err(error) if error.error_len().is_none() => {
            let whole = body.split_at(error.valid_up_to()).0;
            std::str::from_utf8(whole).unwrap_or_default()
        }
        // The SDK refuses text that is not UTF-8, and says so.
        Err(_) => return Ok(()),
    };
    // GetBucketPolicy returns JSON, and a server may answer with plain text.
    if !text
        .trim_start_matches('\u{FEFF}')
        .trim_start()
        .starts_with('<')
    {
        return Ok(());
    }
    let mut root = None;
    let mut depth = 0_usize;
    for token in Tokenizer::from(text) {
        match token? {
            Token::ElementStart { local, .. } => {
                root.get_or_insert(local.as_str());
            }
            Token::ElementEnd { end, .. } => {
                depth = match end {
                    ElementEnd::Open => depth + 1,
                    ElementEnd::Empty => depth,
                    ElementEnd::Close(..) => depth.saturating_sub(1),
                };
                if depth == 0 {
                    return Ok(());
                }
            }
            _ => {}
        }
    }
    let root = root.ok_or(IncompleteXml::Empty)?.to_owned();
    Err(IncompleteXml::Unfinished { root })
}

/// Whether the body is a web page, such as a proxy's sign-in page.
pub(crate) fn is_html(body: &[u8]) -> bool {
    let body = body.trim_ascii_start();
    [&b"<!doctype html"[..], b"<html"].iter().any(|start| {
        body.get(..start.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    })
}

#[cfg(test)]
mod tests {
    use super::{IncompleteXml, check, is_html};

    const WHOLE: &str =
        "<?xml version=\"1.0\"?>\n<!-- c --><A x='>'><A>é</A><B/><![CDATA[</A>]]></A>";

    #[test]
    fn a_document_is_whole_when_its_root_has_ended() {
        for after in ["", "\n", "<!-- c -->", "<?pi?>", "junk", "<B>"] {
            assert_eq!(
                check(format!("{WHOLE}{after}").as_bytes()),
                Ok(()),
                "{after}"
            );
        }
        assert_eq!(check(b"<A/>"), Ok(()));
        assert_eq!(check("\u{FEFF}<A></A>".as_bytes()), Ok(()));
    }

    #[test]
    fn every_cut_is_found() {
        let body = WHOLE.as_bytes();
        for end in 1..body.len() {
            assert!(check(&body[..end]).is_err(), "{:?}", WHOLE.get(..end));
        }
    }

    #[test]
    fn the_error_names_the_root() {
        let error = check(b"<DeleteResult><Deleted>").unwrap_err();
        assert_eq!(
            error.to_string(),
            "the XML document ends before `</DeleteResult>`"
        );
        assert_eq!(
            check(b"<?xml version=\"1.0\"?>\n  "),
            Err(IncompleteXml::Empty)
        );
    }

    #[test]
    fn other_bodies_are_left_to_the_sdk() {
        for body in [&b"{\"Version\": "[..], b"", b"plain text", b"\xff<A>"] {
            assert_eq!(check(body), Ok(()), "{body:?}");
        }
    }

    #[test]
    fn web_pages_are_told_from_xml() {
        assert!(is_html(b"\n<!DOCTYPE html><html>"));
        assert!(is_html(b"<HTML><body>"));
        assert!(!is_html(b"<ListBucketResult>"));
    }
}
