//! What a request asks for, once its settings are valid.

use s3s::dto::{
    CSVInput, CSVOutput, InputSerialization, OutputSerialization, ScanRange,
    SelectObjectContentRequest,
};
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::input::{Compression, CsvFormat, Headers, JsonKind};
use super::output::{CsvOutput, Output};
use super::sql::Statement;
use crate::s3::error;

/// A request, read.
pub(crate) struct Request {
    pub(crate) statement: Statement,
    pub(crate) input: Input,
    pub(crate) compression: Compression,
    pub(crate) output: Output,
    pub(crate) range: Option<ScanRange>,
    pub(crate) has_progress: bool,
}

/// The form of the object.
pub(crate) enum Input {
    Csv(CsvFormat),
    Json(JsonKind),
}

impl Request {
    pub(crate) fn new(request: &SelectObjectContentRequest) -> S3Result<Self> {
        if !request.expression_type.as_str().eq_ignore_ascii_case("SQL") {
            return Err(error::error(
                S3ErrorCode::InvalidExpressionType,
                "The ExpressionType is invalid. Only SQL expressions are supported.",
            ));
        }
        let serialization = &request.input_serialization;
        let compression = compression(serialization)?;
        let input = input(serialization)?;
        let range = request.scan_range.clone();
        if range.is_some() {
            check_scan(&input, compression)?;
        }
        Ok(Self {
            output: output(&request.output_serialization)?,
            statement: Statement::parse(&request.expression)?,
            input,
            compression,
            range,
            has_progress: { request.request_progress.as_ref() }
                .and_then(|progress| progress.enabled)
                .unwrap_or(false),
        })
    }
}

fn compression(serialization: &InputSerialization) -> S3Result<Compression> {
    let kind = serialization.compression_type.as_ref();
    match kind.map_or("NONE", |kind| kind.as_str()) {
        "NONE" | "" => Ok(Compression::None),
        "GZIP" => Ok(Compression::Gzip),
        "BZIP2" => Ok(Compression::Bzip2),
        _ => Err(error::error(
            S3ErrorCode::InvalidCompressionFormat,
            "The file is not in a supported compression format. Only GZIP and BZIP2 are supported.",
        )),
    }
}

fn input(serialization: &InputSerialization) -> S3Result<Input> {
    match (
        &serialization.csv,
        &serialization.json,
        &serialization.parquet,
    ) {
        (Some(csv), None, None) => csv_format(csv).map(Input::Csv),
        (None, Some(json), None) => {
            let kind = json.type_.as_ref().map_or("", |kind| kind.as_str());
            match kind {
                "DOCUMENT" => Ok(Input::Json(JsonKind::Document)),
                "LINES" => Ok(Input::Json(JsonKind::Lines)),
                _ => Err(error::error(
                    S3ErrorCode::InvalidJsonType,
                    "The JsonType is invalid. Only DOCUMENT and LINES are supported.",
                )),
            }
        }
        (None, None, Some(_)) => Err(error::error(
            S3ErrorCode::NotImplemented,
            "The sandbox does not read Apache Parquet, only CSV and JSON.",
        )),
        (None, None, None) => Err(missing_parameter("InputSerialization")),
        _ => Err(conflict()),
    }
}

fn csv_format(csv: &CSVInput) -> S3Result<CsvFormat> {
    let headers = csv.file_header_info.as_ref();
    let headers = match headers.map_or("NONE", |headers| headers.as_str()) {
        "NONE" | "" => Headers::None,
        "IGNORE" => Headers::Ignore,
        "USE" => Headers::Use,
        _ => {
            return Err(error::error(
                S3ErrorCode::InvalidFileHeaderInfo,
                "The FileHeaderInfo is invalid. Only NONE, USE, and IGNORE are supported.",
            ));
        }
    };
    let record_delimiter = csv.record_delimiter.as_deref();
    Ok(CsvFormat {
        headers,
        field_delimiter: delimiter("FieldDelimiter", csv.field_delimiter.as_deref(), ",", 1)?,
        record_delimiter: match record_delimiter {
            Some("\n") | None => None,
            other => Some(delimiter("RecordDelimiter", other, "\n", 2)?),
        },
        quote: mark("QuoteCharacter", csv.quote_character.as_deref())?,
        escape: mark(
            "QuoteEscapeCharacter",
            csv.quote_escape_character.as_deref(),
        )?,
        comment: comment(csv.comments.as_deref())?,
        quoted_record_delimiter: csv.allow_quoted_record_delimiter.unwrap_or(false),
    })
}

fn output(serialization: &OutputSerialization) -> S3Result<Output> {
    match (&serialization.csv, &serialization.json) {
        (Some(csv), None) => csv_output(csv).map(Output::Csv),
        (None, Some(json)) => Ok(Output::Json {
            record_delimiter: json.record_delimiter.clone().unwrap_or_else(|| "\n".into()),
        }),
        (None, None) => Err(missing_parameter("OutputSerialization")),
        _ => Err(conflict()),
    }
}

fn csv_output(csv: &CSVOutput) -> S3Result<CsvOutput> {
    let quoted = csv.quote_fields.as_ref();
    let always_quoted = match quoted.map_or("ASNEEDED", |quoted| quoted.as_str()) {
        "ASNEEDED" | "" => false,
        "ALWAYS" => true,
        _ => {
            return Err(error::error(
                S3ErrorCode::InvalidQuoteFields,
                "The QuoteFields is invalid. Only ALWAYS and ASNEEDED are supported.",
            ));
        }
    };
    let quote = csv.quote_character.as_deref();
    let escape = csv.quote_escape_character.as_deref();
    Ok(CsvOutput {
        field_delimiter: csv.field_delimiter.clone().unwrap_or_else(|| ",".into()),
        record_delimiter: csv.record_delimiter.clone().unwrap_or_else(|| "\n".into()),
        quote: mark("QuoteCharacter", quote)?,
        escape: mark("QuoteEscapeCharacter", escape)?,
        always_quoted,
    })
}

/// A delimiter of so many characters at most.
fn delimiter(name: &str, value: Option<&str>, default: &str, longest: usize) -> S3Result<String> {
    let value = value.unwrap_or(default);
    if value.is_empty() || value.chars().count() > longest {
        return Err(invalid(name));
    }
    Ok(value.to_owned())
}

/// A quote or an escape. An empty text is the character zero.
fn mark(name: &str, value: Option<&str>) -> S3Result<char> {
    let mut letters = value.unwrap_or("\"").chars();
    match (letters.next(), letters.next()) {
        (letter, None) => Ok(letter.unwrap_or_default()),
        _ => Err(invalid(name)),
    }
}

/// The mark of a comment: a character of ASCII. An empty text is none.
fn comment(value: Option<&str>) -> S3Result<Option<u8>> {
    match value.unwrap_or("#").as_bytes() {
        [] => Ok(None),
        [byte] => Ok(Some(*byte)),
        _ => Err(invalid("Comments")),
    }
}

/// Ranges are for records that can be found from anywhere in the object.
fn check_scan(input: &Input, compression: Compression) -> S3Result<()> {
    let is_divisible = match input {
        Input::Csv(format) => !format.quoted_record_delimiter,
        Input::Json(kind) => *kind == JsonKind::Lines,
    };
    if is_divisible && compression == Compression::None {
        return Ok(());
    }
    Err(error::error(
        S3ErrorCode::UnsupportedScanRangeInput,
        "Scan range queries are not supported on this type of object. Please correct the request and try again.",
    ))
}

/// A part that a request needs is not there.
pub(crate) fn missing_parameter(name: &str) -> S3Error {
    error::error(
        S3ErrorCode::MissingRequiredParameter,
        format!(
            "The SelectRequest entity is missing a required parameter. Check the service documentation and try again: {name}"
        ),
    )
}

fn conflict() -> S3Error {
    error::error(
        S3ErrorCode::ObjectSerializationConflict,
        "The SelectRequest entity can only contain one of CSV, JSON or Parquet. Check the service documentation and try again.",
    )
}

fn invalid(name: &str) -> S3Error {
    error::error(
        S3ErrorCode::InvalidRequestParameter,
        format!(
            "The value of a parameter in SelectRequest element is invalid. Check the service API documentation and try again: {name}"
        ),
    )
}
