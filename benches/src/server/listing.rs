//! A bucket's listing, rendered once; a page is a slice of it.

use std::fmt::Write;

use bytes::Bytes;
use percent_encoding::percent_decode_str;

use super::keys::{Content, digest};
use super::object;
use super::request::Request;
use super::response::Response;

const MAX_KEYS: usize = 1_000;

const PROLOG: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">";

/// Every `<Contents>` of a bucket, one after the other.
#[derive(Debug)]
pub(super) struct Listing {
    keys: Vec<String>,
    xml: Bytes,
    /// Where each element begins in `xml`, and the end of the last.
    offsets: Vec<usize>,
}

impl Listing {
    /// Renders what the name of a bucket says; one that says nothing is empty.
    pub(super) fn render(bucket: &str) -> Self {
        let content = Content::of(bucket);
        let mut keys: Vec<String> = (0..content.count).map(|index| content.key(index)).collect();
        keys.sort_unstable();
        let mut xml = String::with_capacity(keys.len() * 300);
        let mut offsets = Vec::with_capacity(keys.len() + 1);
        for (index, key) in keys.iter().enumerate() {
            offsets.push(xml.len());
            element(&mut xml, key, index, content.size);
        }
        offsets.push(xml.len());
        Self {
            keys,
            xml: xml.into(),
            offsets,
        }
    }

    /// The page that a request asks for.
    pub(super) fn answer(&self, request: &Request) -> Response {
        Response::xml(self.page(request))
    }

    /// The first page, in one piece.
    pub(super) fn first_page(&self, bucket: &str) -> Bytes {
        let request = Request::parse(&format!("GET /{bucket}?list-type=2 HTTP/1.1"));
        request.map_or_else(Bytes::new, |request| self.page(&request).concat().into())
    }

    fn page(&self, request: &Request) -> Vec<Bytes> {
        let limit = request.number("max-keys").unwrap_or(MAX_KEYS).min(MAX_KEYS);
        let first = self.first(request);
        let last = self.keys.len().min(first + limit);
        let mut head = String::with_capacity(512);
        // Writing to a string cannot fail.
        let _ = write!(
            head,
            "{PROLOG}<Name>{}</Name><Prefix></Prefix>{}<KeyCount>{}</KeyCount><MaxKeys>{limit}</MaxKeys>\
             <IsTruncated>{}</IsTruncated>",
            request.bucket,
            self.token(request, last),
            last - first,
            last < self.keys.len(),
        );
        let page = self.xml.slice(self.offset(first)..self.offset(last));
        vec![
            head.into(),
            page,
            Bytes::from_static(b"</ListBucketResult>"),
        ]
    }

    /// The index of the first key to list. A token is an index.
    fn first(&self, request: &Request) -> usize {
        let after = request
            .parameter("start-after")
            .or(request.parameter("marker"));
        let first = match (request.number("continuation-token"), after) {
            (Some(token), _) => token,
            (None, Some(after)) => {
                let after: Vec<u8> = percent_decode_str(after).collect();
                self.keys
                    .partition_point(|key| key.as_bytes() <= after.as_slice())
            }
            (None, None) => 0,
        };
        first.min(self.keys.len())
    }

    /// How the next page is asked for: by a token, or in version 1 by the last key.
    fn token(&self, request: &Request, next: usize) -> String {
        if next >= self.keys.len() {
            String::new()
        } else if request.parameter("list-type").is_some() {
            format!("<NextContinuationToken>{next}</NextContinuationToken>")
        } else {
            String::new()
        }
    }

    fn offset(&self, index: usize) -> usize {
        self.offsets.get(index).copied().unwrap_or(self.xml.len())
    }
}

/// One element, in the form in which S3 sends it. Without a size, the object is only listed.
fn element(xml: &mut String, key: &str, index: usize, size: Option<usize>) {
    let digest = digest(index);
    let (hour, minute, second) = (index / 3_600 % 24, index / 60 % 60, index % 60);
    let (e_tag, size) = match size {
        Some(size) => (object::ETAG.to_owned(), size as u64),
        None => (format!("{digest:016x}{:016x}", !digest), digest % 1_000_000),
    };
    // Writing to a string cannot fail.
    let _ = write!(
        xml,
        "<Contents><Key>{key}</Key><LastModified>2024-01-31T{hour:02}:{minute:02}:{second:02}.000Z</LastModified>\
         <ETag>&quot;{e_tag}&quot;</ETag><Size>{size}</Size><StorageClass>STANDARD</StorageClass></Contents>",
    );
}

#[cfg(test)]
mod tests {
    use super::super::request::Request;
    use super::Listing;

    fn page(listing: &Listing, target: &str) -> String {
        let request = Request::parse(&format!("GET {target} HTTP/1.1")).unwrap();
        let body = listing.answer(&request).body.concat();
        String::from_utf8(body).unwrap()
    }

    #[test]
    fn pages_follow_each_other_to_the_end() {
        let listing = Listing::render("keys-2500");
        let first = page(&listing, "/keys-2500?list-type=2");
        assert_eq!(first.matches("<Contents>").count(), 1_000);
        assert!(first.contains("<NextContinuationToken>1000</NextContinuationToken>"));
        let last = page(&listing, "/keys-2500?list-type=2&continuation-token=2000");
        assert_eq!(last.matches("<Contents>").count(), 500);
        assert!(last.contains("<IsTruncated>false</IsTruncated>"));
    }

    #[test]
    fn a_listing_can_begin_after_any_key() {
        let listing = Listing::render("keys-30-common-20ms");
        let after = listing.keys[9].replace('-', "%2D");
        let rest = page(
            &listing,
            &format!("/keys-30?list-type=2&start-after={after}"),
        );
        assert_eq!(rest.matches("<Contents>").count(), 20);
    }

    #[test]
    fn files_have_the_size_in_the_name() {
        let listing = Listing::render("files-30-4096-tree-20ms");
        let page = page(&listing, "/files-30-4096-tree-20ms?list-type=2");
        assert_eq!(page.matches("<Size>4096</Size>").count(), 30);
        assert!(listing.keys.iter().all(|key| key.matches('/').count() == 2));
    }

    #[test]
    fn keys_are_sorted_and_unlike() {
        for bucket in [
            "keys-1000",
            "keys-1000-deep",
            "keys-1000-common",
            "files-1000-1",
            "files-1000-1-tree",
        ] {
            let keys = Listing::render(bucket).keys;
            assert_eq!(keys.len(), 1_000, "{bucket}");
            assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{bucket}");
        }
    }
}
