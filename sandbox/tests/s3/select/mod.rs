//! S3 Select: SQL on objects of CSV and JSON.

mod access;
mod events;
mod requests;
mod rows;

use aws_sdk_s3::error::SdkError;
use aws_sdk_s3::operation::select_object_content::SelectObjectContentError;
use aws_sdk_s3::operation::select_object_content::builders::SelectObjectContentFluentBuilder;
use aws_sdk_s3::types::{
    CsvInput, CsvOutput, ExpressionType, FileHeaderInfo, InputSerialization, JsonInput, JsonOutput,
    JsonType, OutputSerialization, SelectObjectContentEventStream,
};

use crate::support::{BUCKET, S3, failure};

const PEOPLE: &str = "name,city,age\nAnna,Bonn,31\n\"Bo, junior\",Köln,7\nCem,,44\n";

/// The example of AWS for paths.
const RULES: &str = r#"{"Rules": [{"id": "1"}, {"expr": "y > x"}, {"id": "2", "expr": "z = DEBUG"}]}
{"created": "June 27", "modified": "July 6"}"#;

/// A response, read to its end.
#[derive(Debug, Default)]
struct Selected {
    records: String,
    /// The events, as `R` for records, `C`, `P`, `S` and `E`.
    events: String,
    /// Scanned, processed, returned.
    stats: [i64; 3],
    /// The code of the error that ended it.
    error: Option<String>,
}

async fn selected(
    request: SelectObjectContentFluentBuilder,
) -> Result<Selected, SdkError<SelectObjectContentError>> {
    let mut payload = request.send().await?.payload;
    let mut selected = Selected::default();
    let mut bytes = Vec::new();
    loop {
        let event = match payload.recv().await {
            Ok(Some(event)) => event,
            Ok(None) => break,
            Err(error) => {
                selected.error = Some(format!("{error:?}"));
                break;
            }
        };
        selected.events.push(match event {
            SelectObjectContentEventStream::Records(records) => {
                bytes.extend_from_slice(records.payload().unwrap().as_ref());
                'R'
            }
            SelectObjectContentEventStream::Cont(_) => 'C',
            SelectObjectContentEventStream::Progress(progress) => {
                assert!(progress.details().unwrap().bytes_scanned().is_some());
                'P'
            }
            SelectObjectContentEventStream::Stats(stats) => {
                let stats = stats.details().unwrap();
                let counts = [
                    stats.bytes_scanned(),
                    stats.bytes_processed(),
                    stats.bytes_returned(),
                ];
                selected.stats = counts.map(Option::unwrap);
                'S'
            }
            SelectObjectContentEventStream::End(_) => 'E',
            other => panic!("{other:?}"),
        });
    }
    selected.records = String::from_utf8(bytes).unwrap();
    Ok(selected)
}

fn request(s3: &S3, key: &str, expression: &str) -> SelectObjectContentFluentBuilder {
    s3.select_object_content()
        .bucket(BUCKET)
        .key(key)
        .expression(expression)
        .expression_type(ExpressionType::Sql)
}

fn csv(headers: FileHeaderInfo) -> InputSerialization {
    let csv = CsvInput::builder().file_header_info(headers).build();
    InputSerialization::builder().csv(csv).build()
}

fn json(kind: JsonType) -> InputSerialization {
    let json = JsonInput::builder().r#type(kind).build();
    InputSerialization::builder().json(json).build()
}

fn to_csv() -> OutputSerialization {
    let csv = CsvOutput::builder().build();
    OutputSerialization::builder().csv(csv).build()
}

fn to_json() -> OutputSerialization {
    let json = JsonOutput::builder().build();
    OutputSerialization::builder().json(json).build()
}

/// The records of an expression on the people.
async fn people(s3: &S3, headers: FileHeaderInfo, expression: &str) -> String {
    let request = request(s3, "people", expression).input_serialization(csv(headers));
    let selected = selected(request.output_serialization(to_csv())).await;
    selected.unwrap().records
}

/// The records of an expression on a document.
async fn document(s3: &S3, key: &str, expression: &str) -> String {
    let request = request(s3, key, expression).input_serialization(json(JsonType::Document));
    let selected = selected(request.output_serialization(to_json())).await;
    selected.unwrap().records
}

/// The code of an expression that fails on the people, and its status.
async fn refused(s3: &S3, expression: &str) -> (String, u16) {
    let request = request(s3, "people", expression);
    let request = request.input_serialization(csv(FileHeaderInfo::Use));
    failure(request.output_serialization(to_csv()).send().await)
}
