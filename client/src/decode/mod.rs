//! Listings, read several times faster than the SDK reads them.
//!
//! Of the time that a page of 1000 keys takes over loopback, the SDK spends nine parts in ten on the XML: it
//! tokenises each answer twice, once to see whether it is an error and once to read it. [`FastReader`] is an
//! interceptor that puts another reader in its place for the four operations whose answers are long: [ListObjectsV2],
//! [ListObjects], [ListObjectVersions] and [DeleteObjects]. It fills the SDK's own output types, so nothing that uses
//! the client can tell the difference, except by a clock.
//!
//! # What it accepts
//!
//! The reader makes one pass over well-formed answers in the shape that S3 and the servers like it send. Whatever it does
//! not accept with certainty goes, untouched, to the SDK's own reader, whose answer then stands: another status than
//! 200, an `<Error>` body, CDATA, comments, namespace prefixes, dates in an unusual form, text that is no number, a
//! truncated body. So the two agree on every input; a property test and a fuzz target hold them to it.
//!
//! # What it keeps
//!
//! Answers arrive in memory that serves one after the other. A client keeps at most eight such buffers, one for each
//! answer that arrives at the same time, of at most 1 MiB each.
//!
//! # What the SDK's reader does, and this one therefore does too
//!
//! - `EncodingType=url` is reported but the keys are not decoded.
//! - Text in a CDATA section is dropped: `<Key><![CDATA[a]]></Key>` is the empty key.
//!
//! # What it does not share with the SDK's reader
//!
//! The SDK takes a body that ends in the middle for a shorter listing, when the connection does not report the loss.
//! Here a document without its root's end tag is an error ([`IncompleteXml`]) and the request is sent again.
//! [`CompleteXml`] demands the same of every other operation.
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

mod answer;
mod characters;
mod common_prefix;
mod complete;
mod complete_xml;
mod date;
mod delete_marker;
mod delete_objects;
mod deserializer;
mod fields;
mod interceptor;
mod list_object_versions;
mod list_objects;
mod list_objects_v2;
mod object;
mod object_version;
mod one_piece;
mod owner;
mod prolog;
mod reader;
mod restore_status;
mod scan;
mod text;
mod values;

pub use complete::{HtmlResponse, IncompleteXml};
pub use complete_xml::CompleteXml;
pub use interceptor::FastReader;
