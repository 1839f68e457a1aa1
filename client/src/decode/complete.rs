//! Whether a response is a whole XML document, and nothing but that.
//!
//! The SDK's reader takes the end of the input for the end of every open element: a listing that is cut in the middle
//! of `<Key>logs/10.csv` lists an object `logs/1`. A server that delimits the body by closing the connection, or a proxy
//! that rewrites the length, leaves no other sign of the cut than the missing end tag.

use aws_smithy_runtime_api::client::interceptors::context::Error;
use aws_smithy_runtime_api::client::orchestrator::{HttpResponse, OrchestratorError};
use xmlparser::{ElementEnd, Token, Tokenizer};

use super::roots;

/// Why a response is not a whole XML document, and nothing but that.
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
    /// An element ends with the end tag of another one. The SDK drops such an element without a word.
    #[error("the XML document is damaged: `<{start}>` ends with `</{end}>`")]
    MismatchedTags {
        /// The name in the start tag.
        start: String,
        /// The name in the end tag.
        end: String,
    },
    /// Something follows the root element, such as a second document.
    #[error("the XML document goes on after `</{root}>`")]
    Trailing {
        /// The name of the root element.
        root: String,
    },
    /// The document is the response to another operation, or of another service.
    #[error("the XML document is a `<{root}>`, which is no response to {operation}")]
    OtherRoot {
        /// The name of the root element.
        root: String,
        /// The operation.
        operation: String,
    },
}

/// The response is a web page, whatever its status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the response is a web page (HTML), not that of the service")]
pub struct HtmlResponse;

/// The response has no `ETag`, which S3 sends with every object that it stores or returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the response has no ETag: it did not come from S3")]
pub struct MissingETag;

/// Whether a successful response to an operation lacks what S3 sends with an object.
///
/// A proxy may answer 200 with a page of its own, or with nothing. The SDK takes either for the attributes of an object,
/// or for the news that one was stored. A server that sends an object's date knows the object.
pub(super) fn lacks_object(operation: &str, response: &HttpResponse) -> bool {
    let has = |header| response.headers().contains_key(header);
    let known = match operation {
        "PutObject" | "UploadPart" => has("etag"),
        "GetObject" | "HeadObject" => has("etag") || has("last-modified"),
        _ => true,
    };
    is_received(response) && response.status().is_success() && !known
}

/// Whether a response came over a connection. One without any header was made by a test.
pub(super) fn is_received(response: &HttpResponse) -> bool {
    response.headers().iter().next().is_some()
}

/// Why a response cannot be what the service sent, if it cannot.
///
/// `read` says whether the SDK could read the response. A cut response is an error of the response, as a lost
/// connection is, so that the SDK sends the request again.
///
/// Many responses have no body. One that the SDK cannot read without a body has lost it.
pub(super) fn refuse(
    operation: &str,
    response: &HttpResponse,
    read: bool,
) -> Option<OrchestratorError<Error>> {
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
        match check(body) {
            Ok(root) => roots::refuse(operation, root),
            Err(incomplete) => Some(incomplete),
        }
    };
    incomplete.map(|incomplete| OrchestratorError::response(incomplete.into()))
}

/// Whether a header tells the length of the body, so that an empty body is known to be one.
pub(super) fn is_delimited(response: &HttpResponse) -> bool {
    let headers = response.headers();
    headers.contains_key("content-length") || headers.contains_key("transfer-encoding")
}

/// Reads the whole document. Returns the name of its root, if the body is XML at all.
pub(super) fn check(body: &[u8]) -> Result<Option<&str>, IncompleteXml> {
    let text = match std::str::from_utf8(body) {
        Ok(text) => text,
        // Cut in the middle of a character.
        Err(error) if error.error_len().is_none() => {
            let whole = body.split_at(error.valid_up_to()).0;
            std::str::from_utf8(whole).unwrap_or_default()
        }
        // The SDK refuses text that is not UTF-8, and says so.
        Err(_) => return Ok(None),
    };
    // GetBucketPolicy returns JSON, and a server may answer with plain text.
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if !text.starts_with('<') {
        return Ok(None);
    }
    let mut document = Document::default();
    for token in Tokenizer::from(text) {
        let token = match token {
            // After the root, the tokenizer accepts comments only. It fails on anything else, which is not a cut.
            Err(_) if document.has_ended() => return Err(document.trailing()),
            token => token?,
        };
        document.read(&token)?;
    }
    document.end().map(Some)
}

/// What is open of a document.
#[derive(Default)]
struct Document<'a> {
    root: Option<&'a str>,
    /// The prefix and the name of each open element. The last may be a start tag that is not read to its end.
    open: Vec<(&'a str, &'a str)>,
}

impl<'a> Document<'a> {
    fn read(&mut self, token: &Token<'a>) -> Result<(), IncompleteXml> {
        match token {
            Token::ElementStart { .. } if self.has_ended() => return Err(self.trailing()),
            Token::ElementStart { prefix, local, .. } => {
                self.root.get_or_insert(local.as_str());
                self.open.push((prefix.as_str(), local.as_str()));
            }
            Token::ElementEnd { end, .. } => match end {
                ElementEnd::Open => {}
                ElementEnd::Empty => drop(self.open.pop()),
                ElementEnd::Close(prefix, local) => {
                    self.close(prefix.as_str(), local.as_str())?;
                }
            },
            Token::Text { text } if self.has_ended() && !text.trim().is_empty() => {
                return Err(self.trailing());
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, prefix: &str, name: &str) -> Result<(), IncompleteXml> {
        match self.open.pop() {
            Some(open) if open == (prefix, name) => Ok(()),
            None if self.has_ended() => Err(self.trailing()),
            open => Err(IncompleteXml::MismatchedTags {
                start: open.unwrap_or_default().1.to_owned(),
                end: name.to_owned(),
            }),
        }
    }

    fn has_ended(&self) -> bool {
        self.root.is_some() && self.open.is_empty()
    }

    fn trailing(&self) -> IncompleteXml {
        let root = self.root.unwrap_or_default().to_owned();
        IncompleteXml::Trailing { root }
    }

    fn end(self) -> Result<&'a str, IncompleteXml> {
        let root = self.root.ok_or(IncompleteXml::Empty)?;
        if self.open.is_empty() {
            return Ok(root);
        }
        let root = root.to_owned();
        Err(IncompleteXml::Unfinished { root })
    }
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
        for after in ["", "\n", "<!-- c -->", "<?pi?>\n"] {
            let body = format!("{WHOLE}{after}");
            assert_eq!(check(body.as_bytes()), Ok(Some("A")), "{after}");
        }
        assert_eq!(check(b"<A/>"), Ok(Some("A")));
        assert_eq!(check("\u{FEFF}<A></A>".as_bytes()), Ok(Some("A")));
        assert_eq!(check(b"<s:A><s:B/></s:A>"), Ok(Some("A")));
    }

    #[test]
    fn what_follows_the_document_is_found() {
        for after in ["junk", "\0", "<B>", "<A/>", "</A>", WHOLE, "<", "<!--"] {
            let found = check(format!("{WHOLE}{after}").as_bytes()).unwrap_err();
            let told = found.to_string();
            assert_eq!(told, "the XML document goes on after `</A>`", "{after}");
        }
    }

    #[test]
    fn tags_that_do_not_belong_together_are_found() {
        for body in ["<A><B>1</C></A>", "<A><B>1</s:B></A>", "<A><B></A></B>"] {
            let found = check(body.as_bytes()).unwrap_err();
            let told = found.to_string();
            assert!(told.contains("`<B>` ends with `</"), "{body}: {told}");
        }
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
            assert_eq!(check(body), Ok(None), "{body:?}");
        }
    }

    #[test]
    fn web_pages_are_told_from_xml() {
        assert!(is_html(b"\n<!DOCTYPE html><html>"));
        assert!(is_html(b"<HTML><body>"));
        assert!(!is_html(b"<ListBucketResult>"));
    }
}
