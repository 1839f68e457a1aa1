//! Both readers, the SDK's and the fast one, on the same response.

use aws_sdk_s3::error::{ErrorMetadata, ProvideErrorMetadata};
use aws_sdk_s3::operation::delete_objects::{
    DeleteObjects, DeleteObjectsError, DeleteObjectsOutput,
};
use aws_sdk_s3::operation::list_object_versions::{
    ListObjectVersions, ListObjectVersionsError, ListObjectVersionsOutput,
};
use aws_sdk_s3::operation::list_objects::{ListObjects, ListObjectsError, ListObjectsOutput};
use aws_sdk_s3::operation::list_objects_v2::{
    ListObjectsV2, ListObjectsV2Error, ListObjectsV2Output,
};
use aws_smithy_runtime_api::client::interceptors::context::OutputOrError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_runtime_api::client::ser_de::{DeserializeResponse, SharedResponseDeserializer};
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use client::decode::FastReader;
use quick_xml::events::Event;
use std::error::Error;
use std::fmt::Debug;
use std::iter::successors;
use time::format_description::well_known::{Iso8601, Rfc2822, Rfc3339};
use time::{OffsetDateTime, PrimitiveDateTime};

/// A response, as it is when its body has arrived.
pub(crate) fn response(status: u16, headers: &[(&'static str, &str)], body: &[u8]) -> HttpResponse {
    let status = StatusCode::try_from(status).expect("a status of three digits");
    let mut response = HttpResponse::new(status, SdkBody::from(body));
    for (name, value) in headers {
        response.headers_mut().append(*name, (*value).to_owned());
    }
    response
}

/// Panics unless both readers give the same answer to the response, whichever of the four operations it answers.
pub(crate) fn assert_same(response: &HttpResponse) {
    compare::<ListObjectsV2Output, ListObjectsV2Error>(
        "ListObjectsV2",
        &ListObjectsV2::new(),
        response,
    );
    compare::<ListObjectsOutput, ListObjectsError>("ListObjects", &ListObjects::new(), response);
    compare::<ListObjectVersionsOutput, ListObjectVersionsError>(
        "ListObjectVersions",
        &ListObjectVersions::new(),
        response,
    );
    compare::<DeleteObjectsOutput, DeleteObjectsError>(
        "DeleteObjects",
        &DeleteObjects::new(),
        response,
    );
}

fn compare<O, E>(operation: &str, sdk: &dyn RuntimePlugin, response: &HttpResponse)
where
    O: Debug + PartialEq + Send + Sync + 'static,
    E: Error + ProvideErrorMetadata + Send + Sync + 'static,
{
    let layer = sdk.config().expect("the operation is configured");
    let reader = layer
        .load::<SharedResponseDeserializer>()
        .expect("the operation has a reader");
    let fast_reader = FastReader::new()
        .deserializer(operation)
        .expect("a fast reader");
    let config = ConfigBag::base();
    let headers = response.headers();
    let stock = reader.deserialize_nonstreaming_with_config(response, &config);
    let fast = fast_reader.deserialize_nonstreaming_with_config(response, &config);
    // A response that was cut off or damaged is read by the SDK as far as it goes, and refused by the fast reader.
    if fast
        .as_ref()
        .is_err_and(|error| !error.is_operation_error())
    {
        let told = format!("{fast:?}");
        let is_damaged = ["source: Damaged", "source: Trailing"]
            .iter()
            .any(|reason| told.contains(reason));
        assert!(is_damaged || !is_whole(response), "{operation}: {told}");
        return;
    }
    let (mut fast, mut stock) = (plain::<O, E>(fast), plain::<O, E>(stock));
    if fast.is_ok() && stock.is_err() {
        // The fast reader reads dates and numbers in more forms: the same as the SDK reads in its own form of them.
        let body = response.body().bytes().expect("a body in memory");
        let usual = usual_form(std::str::from_utf8(body).expect("the fast reader read it"));
        let mut response = HttpResponse::new(response.status(), SdkBody::from(usual));
        *response.headers_mut() = headers.clone();
        let again = reader.deserialize_nonstreaming_with_config(&response, &config);
        stock = plain::<O, E>(again);
        let again = fast_reader.deserialize_nonstreaming_with_config(&response, &config);
        fast = plain::<O, E>(again).and(fast);
    }
    assert_eq!(fast, stock, "{operation}");
}

/// The elements that the fast reader reads in more forms than the SDK.
const NUMBERS: [&str; 3] = ["<Size>", "<KeyCount>", "<MaxKeys>"];
const DATES: [&str; 2] = ["<LastModified>", "<RestoreExpiryDate>"];

/// The same document with every date and number in the form that the SDK reads.
fn usual_form(body: &str) -> String {
    let body = NUMBERS.iter().fold(body.to_owned(), |body, start| {
        rewritten(&body, start, |text| text.trim().to_owned())
    });
    DATES.iter().fold(body, |body, start| {
        rewritten(&body, start, |text| {
            usual_date(text).unwrap_or_else(|| text.to_owned())
        })
    })
}

/// A document with the text after each of these start tags rewritten.
fn rewritten(body: &str, start: &str, usual: impl Fn(&str) -> String) -> String {
    let mut pieces = body.split(start);
    let mut rewritten = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (text, tail) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        rewritten.extend([start, &usual(text), tail]);
    }
    rewritten
}

/// A date as RFC 3339 has it, read by another library.
fn usual_date(text: &str) -> Option<String> {
    let text = text.trim();
    let http = text.replace(" UTC", " GMT");
    let iso = text.replacen(' ', "T", 1).replace([' ', 'z'], "");
    let iso = iso.replace("UTC", "Z").replace("GMT", "Z");
    let date = OffsetDateTime::parse(&http, &Rfc2822)
        .or_else(|_| OffsetDateTime::parse(&iso, &Iso8601::PARSING))
        .or_else(|_| {
            PrimitiveDateTime::parse(&iso, &Iso8601::PARSING).map(PrimitiveDateTime::assume_utc)
        });
    date.ok()?.format(&Rfc3339).ok()
}

/// Whether a response is an XML document, up to the end of its root element.
fn is_whole(response: &HttpResponse) -> bool {
    let body = response.body().bytes().expect("a body in memory");
    let mut reader = quick_xml::Reader::from_reader(body);
    let mut depth = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::Empty(_)) if depth == 0 => return true,
            Ok(Event::End(_)) if depth == 1 => return true,
            Ok(Event::End(_)) => depth -= 1,
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// All that an error has to say.
#[derive(Debug, PartialEq)]
struct Failure {
    variant: String,
    metadata: ErrorMetadata,
    messages: Vec<String>,
}

/// The output or the failure, with its type.
fn plain<O, E>(answer: OutputOrError) -> Result<O, Box<Failure>>
where
    O: Debug + Send + Sync + 'static,
    E: Error + ProvideErrorMetadata + Send + Sync + 'static,
{
    answer
        .map(|output| output.downcast::<O>().expect("the operation's output"))
        .map_err(|error| {
            let error = error
                .as_operation_error()
                .expect("an error of the operation");
            let error = error.downcast_ref::<E>().expect("the operation's error");
            let debug = format!("{error:?}");
            let causes = successors(Some(error as &(dyn Error + 'static)), |&error| {
                error.source()
            });
            Box::new(Failure {
                variant: debug.split('(').next().unwrap_or_default().to_owned(),
                metadata: error.meta().clone(),
                messages: causes.map(message).collect(),
            })
        })
}

/// What a cause says. Metadata prints its request ids in the order of a hash map, and is compared elsewhere.
fn message(cause: &(dyn Error + 'static)) -> String {
    match cause.downcast_ref::<ErrorMetadata>() {
        Some(metadata) => format!("{:?} {:?}", metadata.code(), metadata.message()),
        None => cause.to_string(),
    }
}
