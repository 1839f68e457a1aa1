//! Pages of a broken server or proxy, for every listing: what was not asked for, and what comes again, is an error.

use std::sync::atomic::{AtomicUsize, Ordering};

use aws_sdk_s3::Client;
use client::{Error, Result, pages};

use crate::scripted::{Scripted, response};

/// A listing: the root of its response, the element of an entry with what follows the key, and the token's element.
#[derive(Clone, Copy, Debug)]
struct Kind {
    root: &'static str,
    entry: &'static str,
    id: &'static str,
    token: &'static str,
}

const V2: Kind = Kind {
    root: "ListBucketResult",
    entry: "Contents",
    id: "",
    token: "NextContinuationToken",
};
const V1: Kind = Kind {
    token: "NextMarker",
    ..V2
};
const VERSIONS: Kind = Kind {
    root: "ListVersionsResult",
    entry: "Version",
    id: "<VersionId>v</VersionId>",
    token: "NextKeyMarker",
};
const MARKERS: Kind = Kind {
    entry: "DeleteMarker",
    ..VERSIONS
};
const UPLOADS: Kind = Kind {
    root: "ListMultipartUploadsResult",
    entry: "Upload",
    id: "<UploadId>u</UploadId>",
    ..VERSIONS
};
const KINDS: [Kind; 5] = [V2, V1, VERSIONS, MARKERS, UPLOADS];

/// A page: its keys and its common prefixes. `-` is an entry without a key, or a common prefix without a name.
type Page = (&'static [&'static str], &'static [&'static str]);

impl Kind {
    fn page(self, (keys, prefixes): Page, token: Option<usize>) -> String {
        let Self {
            root,
            entry,
            id,
            token: name,
        } = self;
        let named = |element: &str, name: &str| match name {
            "-" => String::new(),
            name => format!("<{element}>{name}</{element}>"),
        };
        let keys = keys
            .iter()
            .map(|key| format!("<{entry}>{}{id}</{entry}>", named("Key", key)));
        let prefixes = prefixes.iter().map(|prefix| {
            let prefix = named("Prefix", prefix);
            format!("<CommonPrefixes>{prefix}</CommonPrefixes>")
        });
        let entries: String = keys.chain(prefixes).collect();
        let is_truncated = token.is_some();
        let token = token.map(|token| format!("<{name}>t{token}</{name}>"));
        let token = token.unwrap_or_default();
        format!("<{root}><IsTruncated>{is_truncated}</IsTruncated>{entries}{token}</{root}>")
    }

    /// Lists everything below `p/`, grouped by a delimiter, from these pages. The last page is returned again and again.
    async fn list(self, script: &[Page], delimiter: Option<&str>) -> Result<usize> {
        let last = script.len() - 1;
        let pages = script.iter().enumerate();
        let pages = pages.map(|(at, page)| self.page(*page, (at < last).then_some(at)));
        let pages: Vec<String> = pages.collect();
        let next = AtomicUsize::new(0);
        let server = Scripted::new(move |_| {
            let at = next.fetch_add(1, Ordering::Relaxed);
            response("200 OK", "", &pages[at.min(last)])
        })
        .await;
        self.count(&server.retrying, delimiter).await
    }

    async fn count(self, s3: &Client, delimiter: Option<&str>) -> Result<usize> {
        let delimiter = delimiter.map(str::to_owned);
        let mut count = 0;
        match (self.root, self.token) {
            ("ListBucketResult", "NextMarker") => {
                let request = s3.list_objects().bucket("demo").prefix("p/");
                pages::list_objects_v1(request.set_delimiter(delimiter), |page| {
                    count += page.contents().len() + page.common_prefixes().len();
                })
                .await?;
            }
            ("ListBucketResult", _) => {
                let request = s3.list_objects_v2().bucket("demo").prefix("p/");
                pages::list_objects(request.set_delimiter(delimiter), |page| {
                    count += page.contents().len() + page.common_prefixes().len();
                })
                .await?;
            }
            ("ListVersionsResult", _) => {
                let request = s3.list_object_versions().bucket("demo").prefix("p/");
                pages::list_object_versions(request.set_delimiter(delimiter), |page| {
                    count += page.versions().len() + page.delete_markers().len();
                    count += page.common_prefixes().len();
                })
                .await?;
            }
            _ => {
                let request = s3.list_multipart_uploads().bucket("demo").prefix("p/");
                pages::list_multipart_uploads(request.set_delimiter(delimiter), |page| {
                    count += page.uploads().len() + page.common_prefixes().len();
                })
                .await?;
            }
        }
        Ok(count)
    }
}

fn assert_refused(kind: Kind, what: &str, listed: Result<usize>) {
    let error = listed.expect_err(what);
    let told = format!("{kind:?} {what}: {error}");
    assert!(matches!(error, Error::Paging { .. }), "{told}");
    assert!(error.to_string().contains("s3://demo: "), "{told}");
}

#[tokio::test]
async fn what_fits_the_request_is_listed() {
    for kind in KINDS {
        let script: [Page; 3] = [
            (&["p/", "p/a"], &["p/b/"]),
            (&[], &["p/c/"]),
            (&["p/d"], &[]),
        ];
        let listed = kind.list(&script, Some("/")).await;
        assert_eq!(listed.expect("the listing"), 5, "{kind:?}");
        let listed = kind.list(&[(&["p/a", "p/b/c"], &[])], None).await;
        assert_eq!(listed.expect("the listing"), 2, "{kind:?}");
    }
}

#[tokio::test]
async fn what_was_not_asked_for_is_an_error_of_every_listing() {
    let pages: [(&str, Page); 9] = [
        ("another prefix", (&["q/a"], &[])),
        ("the delimiter was ignored", (&["p/a", "p/b/c"], &[])),
        ("a common prefix without the delimiter", (&[], &["p/a"])),
        ("a common prefix that is too long", (&[], &["p/a/b/"])),
        ("the prefix itself", (&[], &["p/"])),
        ("another common prefix", (&[], &["q/"])),
        ("an entry without a key", (&["-"], &[])),
        ("an empty key", (&[""], &[])),
        ("a common prefix without a name", (&[], &["-"])),
    ];
    for kind in KINDS {
        for (what, page) in pages {
            assert_refused(kind, what, kind.list(&[page], Some("/")).await);
        }
    }
}

#[tokio::test]
async fn a_page_that_comes_again_is_an_error_of_every_listing() {
    const A: Page = (&["p/a"], &[]);
    const B: Page = (&["p/b"], &[]);
    const IN_A: Page = (&[], &["p/a/"]);
    const IN_B: Page = (&[], &["p/b/"]);
    let scripts: [(&str, &[Page]); 7] = [
        ("keys", &[A, B, A]),
        ("keys at once", &[A, A]),
        ("common prefixes in a circle", &[IN_A, IN_B, IN_A, IN_B]),
        ("common prefixes back", &[IN_B, IN_A]),
        (
            "a common prefix twice in a page",
            &[(&[], &["p/a/", "p/a/"])],
        ),
        (
            "a common prefix beside other keys",
            &[(&["p/a"], &["p/x/"]), (&["p/b"], &["p/x/"])],
        ),
        ("after empty pages", &[A, (&[], &[]), (&[], &[]), A]),
    ];
    for kind in KINDS {
        for (what, script) in scripts {
            assert_refused(kind, what, kind.list(script, Some("/")).await);
        }
    }
}

#[tokio::test]
async fn parts_without_a_number_of_their_own_are_an_error() {
    for numbers in [
        "<Part><ETag>e</ETag></Part>",
        "<Part><PartNumber>0</PartNumber></Part>",
        "<Part><PartNumber>-1</PartNumber></Part>",
        "<Part><PartNumber>1</PartNumber></Part><Part><PartNumber>1</PartNumber></Part>",
        "<Part><PartNumber>2</PartNumber></Part><Part><PartNumber>1</PartNumber></Part>",
    ] {
        let page = format!("<ListPartsResult>{numbers}</ListPartsResult>");
        let server = Scripted::new(move |_| response("200 OK", "", &page)).await;
        let request = server.retrying.list_parts().bucket("demo").key("k");
        let listed = pages::list_parts(request.upload_id("u"), |_| {}).await;
        let error = listed.expect_err(numbers);
        assert!(matches!(error, Error::Paging { .. }), "{numbers}: {error}");
    }
}

#[tokio::test]
async fn buckets_without_a_name_of_their_own_are_an_error() {
    for buckets in [
        "<Bucket></Bucket>",
        "<Bucket><Name>a</Name></Bucket><Bucket><Name>a</Name></Bucket>",
    ] {
        let page = format!(
            "<ListAllMyBucketsResult><Buckets>{buckets}</Buckets></ListAllMyBucketsResult>"
        );
        let server = Scripted::new(move |_| response("200 OK", "", &page)).await;
        let listed = pages::list_buckets(server.retrying.list_buckets(), |_| {}).await;
        let error = listed.expect_err(buckets);
        assert!(matches!(error, Error::Paging { .. }), "{buckets}: {error}");
    }
}
