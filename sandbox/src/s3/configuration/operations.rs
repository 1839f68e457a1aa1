//! PUT, GET, DELETE and list: one code path for every setting.

use std::collections::BTreeMap;
use std::ops::Bound;

use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use s3s::{Body, S3Result};

use super::checks::Check;
use super::table::{Absent, Setting};
use crate::s3::error;
use crate::s3::listing::token;
use crate::s3::model::Bucket;
use crate::s3::store::Store;
use crate::s3::xml::Element;

/// The most that one page of a list of named settings holds.
const PAGE: usize = 100;
const MINIMUM_OBJECT_SIZE: &str = "x-amz-transition-default-minimum-object-size";

/// The action of a request on a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    Get,
    Put,
    Delete,
    /// Lists the settings that have an `id`, behind this continuation token.
    List(Option<String>),
}

impl Verb {
    /// The verb in the operation's name.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Get => "Get",
            Self::Put => "Put",
            Self::Delete => "Delete",
            Self::List(_) => "List",
        }
    }
}

/// The action of an HTTP method on a configuration; `None` where S3 has no such operation.
pub(crate) fn verb(
    method: &Method,
    setting: &Setting,
    id: Option<&str>,
    token: Option<String>,
) -> Option<Verb> {
    match *method {
        Method::GET if setting.named && id.is_none() => Some(Verb::List(token)),
        Method::GET => Some(Verb::Get),
        Method::PUT => Some(Verb::Put),
        Method::DELETE if setting.deletable => Some(Verb::Delete),
        _ => None,
    }
}

/// Carries an operation out.
pub(crate) fn carry_out(
    store: &Store,
    bucket: &str,
    setting: &'static Setting,
    verb: Verb,
    id: Option<&str>,
    headers: &HeaderMap,
    body: &[u8],
) -> S3Result<Response<Body>> {
    match verb {
        Verb::Get => store.read(bucket, |bucket| get(bucket, setting, id)),
        Verb::List(token) => store.read(bucket, |bucket| list(bucket, setting, token.as_deref())),
        Verb::Delete => store.write(bucket, |bucket| delete(bucket, setting, id)),
        Verb::Put => put(store, bucket, setting, id, headers, body),
    }
}

fn get(bucket: &Bucket, setting: &Setting, id: Option<&str>) -> S3Result<Response<Body>> {
    let configuration = &bucket.configuration;
    let found = match id {
        Some(id) if setting.named => configuration
            .named
            .get(setting.query)
            .and_then(|all| all.get(id)),
        _ => configuration.document(setting.query),
    };
    let document = match (found, &setting.absent) {
        (Some(document), _) => document.to_document(),
        (None, Absent::Error(status, code, message)) => {
            return Err(error::custom(code, status_of(*status), *message));
        }
        (None, Absent::Empty) => Element::new(setting.root).to_document(),
        (None, Absent::Default(default)) => default().to_document(),
    };
    let mut response = respond(StatusCode::OK, document);
    add_minimum_object_size(&mut response, bucket, setting);
    Ok(response)
}

fn put(
    store: &Store,
    name: &str,
    setting: &'static Setting,
    id: Option<&str>,
    headers: &HeaderMap,
    body: &[u8],
) -> S3Result<Response<Body>> {
    let mut document = read(setting, body)?;
    if setting.named && document.text_of("Id") != id {
        return Err(match setting.query {
            "analytics" | "intelligent-tiering" => error::malformed_xml(),
            _ => error::custom(
                "IdMismatch",
                StatusCode::BAD_REQUEST,
                "Document ID does not match the specified configuration ID.",
            ),
        });
    }
    let skips_destinations = headers
        .get("x-amz-skip-destination-validation")
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"true"));
    store.buckets_mut(|buckets| {
        let check = Check {
            bucket: buckets.get(name).ok_or_else(error::no_such_bucket)?,
            name,
            buckets,
            store,
            skips_destinations,
        };
        (setting.check)(&mut document, &check)?;
        let bucket = buckets.get_mut(name).ok_or_else(error::no_such_bucket)?;
        let sent = headers
            .get(MINIMUM_OBJECT_SIZE)
            .and_then(|value| value.to_str().ok());
        if setting.query == "notification" && !skips_destinations {
            store.send_test_events(name, &document);
        }
        keep(bucket, setting, id, document, sent);
        let status = if setting.named || setting.query == "tagging" {
            StatusCode::NO_CONTENT
        } else {
            StatusCode::OK
        };
        let mut response = respond(status, String::new());
        add_minimum_object_size(&mut response, bucket, setting);
        Ok(response)
    })
}

fn read(setting: &Setting, body: &[u8]) -> S3Result<Element> {
    if body.is_empty() {
        return Err(error::custom(
            "MissingRequestBodyError",
            StatusCode::BAD_REQUEST,
            "Request Body is empty",
        ));
    }
    let document = Element::parse(body)?;
    if document.name != setting.root {
        return Err(error::malformed_xml());
    }
    Ok(document)
}

fn keep(
    bucket: &mut Bucket,
    setting: &'static Setting,
    id: Option<&str>,
    document: Element,
    minimum_object_size: Option<&str>,
) {
    bucket.apply(setting.query, &document);
    let configuration = &mut bucket.configuration;
    if setting.query == "lifecycle" {
        configuration.minimum_object_size = minimum_object_size.map(str::to_owned);
    }
    // An empty document removes these settings.
    let empty = document.children.is_empty()
        && matches!(setting.query, "logging" | "notification" | "tagging");
    let no_tags = document
        .child("TagSet")
        .is_some_and(|set| set.children.is_empty());
    if empty || no_tags {
        configuration.documents.remove(setting.query);
    } else if let Some(id) = id.filter(|_| setting.named) {
        let all = configuration.named.entry(setting.query).or_default();
        all.insert(id.to_owned(), document);
    } else {
        configuration.set(setting.query, document);
    }
}

fn delete(bucket: &mut Bucket, setting: &Setting, id: Option<&str>) -> S3Result<Response<Body>> {
    let configuration = &mut bucket.configuration;
    match (id.filter(|_| setting.named), &setting.absent) {
        (None, _) => {
            configuration.documents.remove(setting.query);
        }
        (Some(id), Absent::Error(status, code, message)) => {
            let all = configuration.named.entry(setting.query).or_default();
            if all.remove(id).is_none() {
                return Err(error::custom(code, status_of(*status), *message));
            }
        }
        (Some(_), _) => {}
    }
    Ok(respond(StatusCode::NO_CONTENT, String::new()))
}

fn list(bucket: &Bucket, setting: &Setting, token: Option<&str>) -> S3Result<Response<Body>> {
    let empty = BTreeMap::new();
    let all = bucket
        .configuration
        .named
        .get(setting.query)
        .unwrap_or(&empty);
    let after = token.map(token::decode).transpose()?;
    let start = after.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
    let mut behind = all.range::<str, _>((start, Bound::Unbounded));
    let page: Vec<_> = behind.by_ref().take(PAGE).collect();
    let last = page.last().filter(|_| behind.next().is_some());
    let next = last.map(|(name, _)| token::encode(name));
    let mut root = Element::new(list_root(setting));
    if let Some(token) = token {
        root = root.with(Element::with_text("ContinuationToken", token));
    }
    root = root.with(Element::with_text(
        "IsTruncated",
        if next.is_some() { "true" } else { "false" },
    ));
    if let Some(next) = &next {
        root = root.with(Element::with_text("NextContinuationToken", next));
    }
    root.children
        .extend(page.into_iter().map(|(_, document)| document.clone()));
    Ok(respond(StatusCode::OK, root.to_document()))
}

/// The root of a list. S3 has no rule for these names.
fn list_root(setting: &Setting) -> &'static str {
    match setting.query {
        "analytics" => "ListBucketAnalyticsConfigurationResult",
        "intelligent-tiering" => "ListBucketIntelligentTieringConfigurationsOutput",
        "inventory" => "ListInventoryConfigurationsResult",
        _ => "ListMetricsConfigurationsResult",
    }
}

fn add_minimum_object_size(response: &mut Response<Body>, bucket: &Bucket, setting: &Setting) {
    if setting.query != "lifecycle" {
        return;
    }
    let size = bucket.configuration.minimum_object_size.as_deref();
    let value = HeaderValue::from_str(size.unwrap_or("all_storage_classes_128K"));
    if let Ok(value) = value {
        response.headers_mut().insert(MINIMUM_OBJECT_SIZE, value);
    }
}

fn respond(status: StatusCode, document: String) -> Response<Body> {
    let xml = !document.is_empty();
    let mut response = Response::new(Body::from(document));
    *response.status_mut() = status;
    if xml {
        let value = HeaderValue::from_static("application/xml");
        response
            .headers_mut()
            .insert(http::header::CONTENT_TYPE, value);
    }
    response
}

fn status_of(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::NOT_FOUND)
}
