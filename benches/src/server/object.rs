//! Objects: any key, as many bytes as the bucket's name says, uploads taken and forgotten.

use bytes::Bytes;

use super::keys::Content;
use super::request::Request;
use super::response::Response;

/// All objects consist of this, over and over.
static PATTERN: &[u8] = &[b'x'; 1024 * 1024];

/// The `ETag` of every object, without its quotes.
pub(super) const ETAG: &str = "9a0364b9e99bb480dd25e1f0284c8555";

/// Answers what S3 would, without keeping anything.
pub(super) fn answer(request: &Request) -> Response {
    match request.method.as_str() {
        "HEAD" => Response::bodiless("200 OK", &headers(""), size(&request.bucket)),
        "GET" => get(request),
        "POST" if request.parameter("uploads").is_some() => Response::xml(vec![Bytes::from_static(
            b"<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>k</Key><UploadId>upload</UploadId>\
              </InitiateMultipartUploadResult>",
        )]),
        "POST" => Response::xml(vec![Bytes::from_static(
            b"<CompleteMultipartUploadResult><Bucket>b</Bucket><Key>k</Key>\
              <ETag>&quot;9a0364b9e99bb480dd25e1f0284c8555-2&quot;</ETag></CompleteMultipartUploadResult>",
        )]),
        "PUT" => Response::empty("200 OK", &e_tag()),
        "DELETE" => Response::empty("204 No Content", ""),
        _ => Response::empty("405 Method Not Allowed", ""),
    }
}

fn get(request: &Request) -> Response {
    let size = size(&request.bucket);
    match request.range {
        None => Response::new("200 OK", &headers(""), pieces(size)),
        Some((first, last)) => {
            let last = last.min(size.saturating_sub(1));
            let range = format!("Content-Range: bytes {first}-{last}/{size}\r\n");
            let length = (last + 1).saturating_sub(first);
            Response::new("206 Partial Content", &headers(&range), pieces(length))
        }
    }
}

/// The bytes of each object of a bucket such as `object-1048576` or `files-1000-4096`.
///
/// ```
/// assert_eq!(benches::server::size("files-1000-4096-tree"), 4096);
/// ```
#[must_use]
pub fn size(bucket: &str) -> usize {
    let of_object = || {
        bucket
            .strip_prefix("object-")?
            .split('-')
            .next()?
            .parse()
            .ok()
    };
    let size = Content::of(bucket).size.or_else(of_object);
    size.unwrap_or(0)
}

fn e_tag() -> String {
    format!("ETag: \"{ETAG}\"\r\n")
}

fn headers(more: &str) -> String {
    format!(
        "{}Last-Modified: Wed, 31 Jan 2024 00:00:00 GMT\r\nAccept-Ranges: bytes\r\n\
         Content-Type: binary/octet-stream\r\n{more}",
        e_tag(),
    )
}

fn pieces(mut length: usize) -> Vec<Bytes> {
    let mut pieces = Vec::with_capacity(length / PATTERN.len() + 1);
    while length > 0 {
        let piece = length.min(PATTERN.len());
        pieces.push(Bytes::from_static(PATTERN).slice(..piece));
        length -= piece;
    }
    pieces
}
