//! Whether a page of a listing is of the request that was sent.
//!
//! S3 repeats in each page what was asked for: the prefix, the delimiter, the token or marker. A page that repeats something
//! else is of another request: a cache or a proxy sent it, and the listing would lack keys. The bucket's name is not
//! compared, since an access point and many a gateway answer by another name than they are asked for.

use std::borrow::Cow;

use aws_sdk_s3::operation::list_multipart_uploads::ListMultipartUploadsOutput;
use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use aws_sdk_s3::operation::list_objects::ListObjectsOutput;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::operation::list_parts::ListPartsOutput;
use aws_sdk_s3::types::CommonPrefix;
use aws_smithy_runtime_api::client::interceptors::context::Output;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};
use percent_encoding::percent_decode_str;

/// The page is of another request, or lacks entries.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OtherPage {
    /// The page repeats something else than was asked for.
    #[error("the page is of another request: its {field} is {echoed:?}, not {asked:?}")]
    Echo {
        /// The element of the page, such as `Prefix`.
        field: &'static str,
        /// The begin of the element's text.
        echoed: String,
        /// The begin of what was asked for.
        asked: String,
    },
    /// The page groups keys by a delimiter that was not asked for, so that it lacks those keys.
    #[error("the page groups keys as {prefix:?}, although no delimiter was asked for")]
    Grouped {
        /// The begin of the first common prefix.
        prefix: String,
    },
    /// The page has fewer entries than it says.
    #[error("the page has {listed} entries, and its KeyCount is {counted}")]
    Count {
        /// How many entries the page has.
        listed: usize,
        /// How many it says that it has.
        counted: usize,
    },
}

/// How many characters of a value an error shows. A token may have thousands.
const SHOWN: usize = 100;

/// The URL of a request for a page. The SDK does not keep a request that it has sent.
#[derive(Debug)]
pub(super) struct Asked(String);

impl Storable for Asked {
    type Storer = StoreReplace<Self>;
}

impl Asked {
    pub(super) fn new(request: &HttpRequest) -> Self {
        Self(request.uri().to_owned())
    }
}

/// Whether the responses of an operation repeat what was asked for.
pub(super) fn is_echoed(operation: &str) -> bool {
    matches!(
        operation,
        "ListObjectsV2"
            | "ListObjects"
            | "ListObjectVersions"
            | "ListMultipartUploads"
            | "ListParts"
    )
}

/// Why a page cannot be the response to the request, if it cannot.
pub(super) fn refuse(config: &ConfigBag, output: &Output) -> Option<OtherPage> {
    let query = Query::of(&config.load::<Asked>()?.0);
    check(query, output).err()
}

fn check(query: Query<'_>, output: &Output) -> Result<(), OtherPage> {
    if let Some(page) = output.downcast_ref::<ListObjectsV2Output>() {
        let listed = page.contents().len() + page.common_prefixes().len();
        query.is("Prefix", "prefix", page.prefix())?;
        query.delimiter(page.delimiter(), page.common_prefixes())?;
        let token = page.continuation_token();
        query.is("ContinuationToken", "continuation-token", token)?;
        query.starts_after(page.start_after())?;
        count(listed, page.key_count())?;
    } else if let Some(page) = output.downcast_ref::<ListObjectsOutput>() {
        query.is("Prefix", "prefix", page.prefix())?;
        query.delimiter(page.delimiter(), page.common_prefixes())?;
        query.is("Marker", "marker", page.marker())?;
    } else if let Some(page) = output.downcast_ref::<ListObjectVersionsOutput>() {
        query.is("Prefix", "prefix", page.prefix())?;
        query.delimiter(page.delimiter(), page.common_prefixes())?;
        query.is("KeyMarker", "key-marker", page.key_marker())?;
        let id = page.version_id_marker();
        query.agrees("VersionIdMarker", "version-id-marker", id)?;
    } else if let Some(page) = output.downcast_ref::<ListMultipartUploadsOutput>() {
        query.is("Prefix", "prefix", page.prefix())?;
        query.delimiter(page.delimiter(), page.common_prefixes())?;
        query.is("KeyMarker", "key-marker", page.key_marker())?;
        let id = page.upload_id_marker();
        query.agrees("UploadIdMarker", "upload-id-marker", id)?;
    } else if let Some(page) = output.downcast_ref::<ListPartsOutput>() {
        query.agrees("UploadId", "uploadId", page.upload_id())?;
    }
    Ok(())
}

/// The parameters in the URL of a request.
#[derive(Clone, Copy, Debug)]
struct Query<'a>(&'a str);

impl<'a> Query<'a> {
    fn of(url: &'a str) -> Self {
        Self(url.split_once('?').map_or("", |(_, query)| query))
    }

    /// The value of a parameter; empty if there is none.
    fn get(self, name: &str) -> Cow<'a, str> {
        let mut pairs = self.0.split('&').filter_map(|pair| pair.split_once('='));
        let value = pairs.find_map(|(key, value)| (key == name).then_some(value));
        percent_decode_str(value.unwrap_or_default()).decode_utf8_lossy()
    }

    /// Checks what a page repeats. Some servers repeat nothing.
    fn is(self, field: &'static str, name: &str, echoed: Option<&str>) -> Result<(), OtherPage> {
        let Some(echoed) = echoed.filter(|echoed| !echoed.is_empty()) else {
            return Ok(());
        };
        let asked = self.get(name);
        if agree(&asked, echoed) {
            Ok(())
        } else {
            Err(other(field, &asked, echoed))
        }
    }

    /// Checks that keys are grouped only if that was asked for.
    fn delimiter(self, echoed: Option<&str>, prefixes: &[CommonPrefix]) -> Result<(), OtherPage> {
        self.is("Delimiter", "delimiter", echoed)?;
        match prefixes.first() {
            Some(first) if self.get("delimiter").is_empty() => {
                let prefix = shown(first.prefix().unwrap_or_default());
                Err(OtherPage::Grouped { prefix })
            }
            _ => Ok(()),
        }
    }

    /// As [`is`](Self::is), for a value that a server may repeat although it was not asked for.
    fn agrees(
        self,
        field: &'static str,
        name: &str,
        echoed: Option<&str>,
    ) -> Result<(), OtherPage> {
        if self.get(name).is_empty() {
            Ok(())
        } else {
            self.is(field, name, echoed)
        }
    }

    /// A token makes `StartAfter` void, and a server may repeat there what the token stands for.
    fn starts_after(self, echoed: Option<&str>) -> Result<(), OtherPage> {
        if self.get("continuation-token").is_empty() {
            self.is("StartAfter", "start-after", echoed)
        } else {
            Ok(())
        }
    }
}

/// Checks that no entry is missing. A server that does not count common prefixes counts less than there are.
fn count(listed: usize, counted: Option<i32>) -> Result<(), OtherPage> {
    match usize::try_from(counted.unwrap_or_default()) {
        Ok(counted) if counted > listed => Err(OtherPage::Count { listed, counted }),
        _ => Ok(()),
    }
}

/// Whether a text is what was asked for. A server may encode it, by either rule for spaces, also where nothing else of the
/// page is encoded; and it may leave the slash at the begin or the white space around it out.
fn agree(asked: &str, echoed: &str) -> bool {
    fn bare(text: &str) -> &str {
        text.trim().trim_start_matches('/')
    }
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let is_asked = |text: &str| bare(text) == bare(asked);
    !asked.is_empty()
        && (is_asked(echoed)
            || is_asked(&decoded(echoed))
            || is_asked(&decoded(&echoed.replace('+', " "))))
}

fn other(field: &'static str, asked: &str, echoed: &str) -> OtherPage {
    OtherPage::Echo {
        field,
        echoed: shown(echoed),
        asked: shown(asked),
    }
}

fn shown(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::{Query, agree};

    #[test]
    fn a_text_is_what_was_asked_for_in_every_encoding() {
        for (asked, echoed) in [
            ("a b/c+d", "a b/c+d"),
            ("a b/c+d", "a%20b/c%2Bd"),
            ("a b/c+d", "a+b%2Fc%2Bd"),
            ("a%2Fb", "a%2Fb"),
            ("a%2Fb", "a%252Fb"),
            ("/a", "a"),
            ("a\n", "a"),
            ("é", "%C3%A9"),
        ] {
            assert!(agree(asked, echoed), "{asked} {echoed}");
        }
        for (asked, echoed) in [
            ("a", "b"),
            ("logs/1", "logs/10"),
            ("", "a"),
            ("", "/"),
            ("a", "A"),
        ] {
            assert!(!agree(asked, echoed), "{asked} {echoed}");
        }
    }

    #[test]
    fn parameters_are_decoded() {
        let query = Query::of("http://h/b/?list-type=2&prefix=a%2F%26b&delimiter=%2F");
        assert_eq!(query.get("prefix"), "a/&b");
        assert_eq!(query.get("delimiter"), "/");
        assert_eq!(query.get("marker"), "");
        assert_eq!(Query::of("http://h/b/").get("prefix"), "");
    }
}
