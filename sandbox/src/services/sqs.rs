//! SQS.

use bytes::Bytes;
use http::Response;
use http::header::{HOST, HeaderValue};
use s3s::Body;
use serde_json::Value;
use winterbaume_core::MockResponse;
use winterbaume_sqs::SqsService;

use super::call::Call;
use super::mock;

/// SQS, in memory.
#[derive(Default)]
pub(super) struct Sqs(SqsService);

impl Sqs {
    pub(super) async fn handle(&self, call: &Call) -> Response<Body> {
        let mut response = mock::handle(&self.0, call).await;
        if call.operation.contains("Queue") {
            response.body = point_home(&response.body, call);
        }
        if response.status >= 400 {
            name_error(&mut response);
        }
        mock::response(response)
    }
}

/// Makes queue URLs name this server. The service writes AWS's own host, and a client that followed such a
/// URL would leave the machine.
fn point_home(body: &Bytes, call: &Call) -> Bytes {
    let host = call.parts.headers.get(HOST);
    let (Ok(text), Some(Ok(host))) = (std::str::from_utf8(body), host.map(|host| host.to_str()))
    else {
        return body.clone();
    };
    let away = format!("https://sqs.{}.amazonaws.com/", call.region());
    Bytes::from(text.replace(&away, &format!("http://{host}/")))
}

/// The errors that JSON clients know by another name than query clients do.
const NAMES: [(&str, &str); 2] = [
    (
        "AWS.SimpleQueueService.NonExistentQueue",
        "QueueDoesNotExist",
    ),
    ("QueueAlreadyExists", "QueueNameExists"),
];

/// Gives an error both of its names, as AWS does: the JSON one, from which SDKs make their exception, in the
/// body, and the query one in a header. The service knows the query names only.
fn name_error(response: &mut MockResponse) {
    let Ok(mut error) = serde_json::from_slice::<Value>(&response.body) else {
        return;
    };
    let Some(old) = error["__type"].as_str().map(str::to_owned) else {
        return;
    };
    let new = NAMES.iter().find(|(name, _)| *name == old);
    let new = new.map_or(old.as_str(), |(_, name)| name);
    error["__type"] = Value::from(format!("com.amazonaws.sqs#{new}"));
    response.body = Bytes::from(error.to_string());
    if let Ok(value) = HeaderValue::from_str(&format!("{old};Sender")) {
        response.headers.insert("x-amzn-query-error", value);
    }
}
