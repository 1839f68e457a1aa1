//! A bucket's listing, rendered once; a page is a slice of it.

use std::fmt::Write;

use bytes::Bytes;
use percent_encoding::percent_decode_str;

use super::request::Request;
use super::response::Response;

const MAX_KEYS: usize = 1_000;

const PROLOG: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">";

/// How the keys of a bucket are distributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Sixteen prefixes of equal size.
    Flat,
    /// Nine keys in ten lie under one deep prefix.
    Deep,
    /// All keys begin with the same 60 bytes.
    Common,
}

/// Every `<Contents>` of a bucket, one after the other.
#[derive(Debug)]
pub(super) struct Listing {
    keys: Vec<String>,
    xml: Bytes,
    /// Where each element begins in `xml`, and the end of the last.
    offsets: Vec<usize>,
}

impl Listing {
    /// Renders the bucket `keys-<count>` or `keys-<count>-<shape>`; another name is an empty bucket.
    pub(super) fn render(bucket: &str) -> Self {
        let mut words = bucket.split('-').skip_while(|word| *word != "keys").skip(1);
        let count = words
            .next()
            .and_then(|count| count.parse().ok())
            .unwrap_or(0);
        let shape = match words.next() {
            Some("deep") => Shape::Deep,
            Some("common") => Shape::Common,
            _ => Shape::Flat,
        };
        let mut keys: Vec<String> = (0..count).map(|index| key(shape, index, count)).collect();
        keys.sort_unstable();
        let mut xml = String::with_capacity(count * 300);
        let mut offsets = Vec::with_capacity(count + 1);
        for (index, key) in keys.iter().enumerate() {
            offsets.push(xml.len());
            element(&mut xml, key, index);
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

/// The key with an index. The digest in it makes keys as unlike each other as real ones are.
fn key(shape: Shape, index: usize, count: usize) -> String {
    let digest = digest(index);
    match shape {
        Shape::Deep if index * 10 < count * 9 => {
            format!("logs/production/eu-central-1/2024/01/01/{index:09}-{digest:016x}.json")
        }
        Shape::Flat | Shape::Deep => format!("{:x}/{index:09}-{digest:016x}.json", digest & 15),
        Shape::Common => format!("{:-<60}{index:09}-{digest:016x}", "common-prefix"),
    }
}

/// One element, in the form in which S3 sends it.
fn element(xml: &mut String, key: &str, index: usize) {
    let digest = digest(index);
    let (hour, minute, second) = (index / 3_600 % 24, index / 60 % 60, index % 60);
    // Writing to a string cannot fail.
    let _ = write!(
        xml,
        "<Contents><Key>{key}</Key><LastModified>2024-01-31T{hour:02}:{minute:02}:{second:02}.000Z</LastModified>\
         <ETag>&quot;{digest:016x}{:016x}&quot;</ETag><Size>{}</Size><StorageClass>STANDARD</StorageClass></Contents>",
        !digest,
        digest % 1_000_000,
    );
}

/// The finaliser of splitmix64: the same for the same index, in every process.
fn digest(index: usize) -> u64 {
    let mut bits = (index as u64)
        .wrapping_add(1)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
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
    fn keys_are_sorted_and_unlike() {
        for bucket in ["keys-1000", "keys-1000-deep", "keys-1000-common"] {
            let keys = Listing::render(bucket).keys;
            assert_eq!(keys.len(), 1_000, "{bucket}");
            assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{bucket}");
        }
    }
}
