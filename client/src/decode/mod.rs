//! Listings, read several times faster than the SDK reads them.
//!
//! The SDK spends nine tenths of the time for a page of 1000 keys (over loopback) on the XML: it tokenises each response
//! twice, once to see whether it is an error and once to read it. [`FastReader`] is an
//! interceptor that replaces the SDK's reader for the four operations whose responses are long: [ListObjectsV2],
//! [ListObjects], [ListObjectVersions] and [DeleteObjects]. It fills the SDK's own output types, so code that uses the
//! client does not change.
//!
//! # What it accepts
//!
//! The reader makes one pass over responses in the form that S3 and compatible servers send. It leaves everything else to
//! the SDK's own reader: another status than 200, an `<Error>` body, CDATA, comments, namespace prefixes, text that is
//! not a number. So both return the same output for the same bytes. A property test and a fuzz target compare the two.
//!
//! # Memory
//!
//! Responses arrive in buffers that are used again. A client keeps at most eight unused buffers of at most 1 MiB each.
//!
//! # What the SDK's reader does, and this one therefore does too
//!
//! - `EncodingType=url` is reported but the keys are not decoded.
//! - Text in a CDATA section is dropped: `<Key><![CDATA[a]]></Key>` is the empty key.
//!
//! # What it does not share with the SDK's reader
//!
//! The SDK refuses a listing for a date such as `2024-01-31T23:59:59+0000`, one without a time zone, one in the form of
//! RFC 1123, and for white space around a number or a date. boto3 reads them, and so does this reader. In other operations
//! the SDK's reader refuses them still.
//!
//! The SDK takes a body that ends in the middle for a shorter listing, when the connection does not report the loss.
//! Here a document without its root's end tag is an error ([`IncompleteXml`]) and the request is sent again. So is a
//! document whose tags do not match, from which the SDK drops entries, and one that something follows.
//! [`CompleteXml`] demands the same of every other operation, and of a page that it repeats what was asked for
//! ([`OtherPage`]).
//!
//! ```
//! use aws_sdk_s3::config::Config;
//! use client::decode::FastReader;
//!
//! let config = Config::builder().interceptor(FastReader::new()).build();
//! # let _ = config;
//! ```
//!
//! [ListObjectsV2]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
//! [ListObjects]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html
//! [ListObjectVersions]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
//! [DeleteObjects]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html

mod buffered_body;
mod buffers;
mod characters;
mod complete;
mod complete_json;
mod complete_xml;
mod date;
mod deserializer;
mod echo;
mod elements;
mod expected;
mod fields;
mod interceptor;
mod lenient_date;
mod operations;
mod other_services;
mod prolog;
mod reader;
mod roots;
mod scan;
mod text;
mod values;

pub(crate) use complete::is_html;
pub use complete::{HtmlResponse, IncompleteXml, MissingETag};
pub use complete_json::{IncompleteJson, NotAPolicy};
pub use complete_xml::CompleteXml;
pub use echo::OtherPage;
pub use interceptor::FastReader;
pub(crate) use lenient_date::parse as lenient_date;
pub use other_services::IncompleteCbor;
