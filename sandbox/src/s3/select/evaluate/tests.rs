//! Expressions, evaluated in one row.

use time::OffsetDateTime;

use super::Row;
use crate::s3::select::sql::{Item, Projection, Statement};
use crate::s3::select::value::{Precision, Timestamp, Value};

/// The result of an expression in the row `{"n": 7, "t": "text", "d": "2.50", "many": [1, {"a": true}], "nothing": null}`.
fn evaluate(expression: &str) -> Result<String, String> {
    let number = |number: i64| Value::Number(super::super::value::Number::Int(number));
    let inner = Value::Struct(vec![("a".into(), Value::Bool(true))]);
    let row = Value::Struct(vec![
        ("n".into(), number(7)),
        ("t".into(), Value::String("text".into())),
        ("d".into(), Value::String("2.50".into())),
        ("many".into(), Value::List(vec![number(1), inner])),
        ("nothing".into(), Value::Null),
    ]);
    let text = format!("SELECT {expression} FROM S3Object s");
    let code = |error: s3s::S3Error| error.code().as_str().to_owned();
    let statement = Statement::parse(&text).map_err(code)?;
    let Projection::Items(items) = &statement.projection else {
        return Err("no expression".into());
    };
    let [Item::Field(_, expression)] = &items[..] else {
        return Err("no single expression".into());
    };
    let row = Row {
        value: &row,
        alias: &statement.alias,
        has_positions: false,
        aggregates: &[],
        now: Timestamp {
            at: OffsetDateTime::UNIX_EPOCH,
            precision: Precision::Second(0),
        },
    };
    let value = expression.evaluate(&row).map_err(code)?;
    Ok(match &*value {
        Value::Missing => "MISSING".into(),
        Value::Null => "NULL".into(),
        other => other.text().into_owned(),
    })
}

#[track_caller]
fn check(pairs: &[(&str, &str)]) {
    for (expression, expected) in pairs {
        assert_eq!(
            evaluate(expression).as_deref(),
            Ok(*expected),
            "{expression}"
        );
    }
}

#[track_caller]
fn refuse(pairs: &[(&str, &str)]) {
    for (expression, code) in pairs {
        assert_eq!(
            evaluate(expression),
            Err((*code).to_owned()),
            "{expression}"
        );
    }
}

#[test]
fn operators_bind_as_in_sql() {
    check(&[
        ("1 + 2 * 3", "7"),
        ("(1 + 2) * 3", "9"),
        ("10 - 2 - 3", "5"),
        ("7 / 2", "3"),
        ("7.0 / 2", "3.5"),
        ("7 % 4", "3"),
        ("-n + - -2", "-5"),
        ("0.1 + 0.2 = 0.3", "true"),
        ("'a' || 'b' || n", "ab7"),
        ("NOT 1 = 2 AND 3 < 4 OR 1 > 2", "true"),
        ("1 = 1 AND 2 != 2 OR 3 <> 4", "true"),
        ("1 + 1 = 2 AND NOT n = 8", "true"),
    ]);
}

#[test]
fn what_is_unknown_stays_unknown() {
    check(&[
        ("nothing = nothing", "NULL"),
        ("gone = 1", "NULL"),
        ("NOT gone = 1", "NULL"),
        ("gone = 1 AND 1 = 2", "false"),
        ("gone = 1 OR 1 = 1", "true"),
        ("1 IN (2, NULL)", "NULL"),
        ("1 IN (NULL, 1)", "true"),
        ("1 NOT IN (2, 3)", "true"),
        ("nothing + 1", "NULL"),
        ("LOWER(gone)", "NULL"),
        ("gone IS MISSING", "true"),
        ("nothing IS MISSING", "false"),
        ("nothing IS NULL", "true"),
        ("gone IS NULL", "true"),
        ("n IS NOT NULL", "true"),
        ("(1 = 1) IS TRUE", "true"),
        ("n BETWEEN NULL AND 3", "false"),
        ("n BETWEEN NULL AND 9", "NULL"),
        ("nothing LIKE 'a'", "NULL"),
        ("CAST(gone AS INT)", "MISSING"),
    ]);
}

#[test]
fn texts_that_are_numbers_are_compared_as_numbers() {
    check(&[
        ("d = 2.5", "true"),
        ("d > 10", "false"),
        ("d > '10'", "true"),
        ("d * 2", "5.00"),
        ("t = 1", "false"),
        ("t <> 1", "true"),
        ("t < 1", "NULL"),
        ("n BETWEEN 7 AND 9", "true"),
        ("n NOT BETWEEN 7 AND 9", "false"),
    ]);
    refuse(&[("t * 2", "CastFailed"), ("-t", "CastFailed")]);
}

#[test]
fn paths_lead_into_values() {
    check(&[
        ("s.n", "7"),
        ("S.N", "7"),
        ("s.\"n\"", "7"),
        ("s.\"N\"", "MISSING"),
        ("s['t']", "text"),
        ("many[0]", "1"),
        ("s.many[1].a", "true"),
        ("s.many[2]", "MISSING"),
        ("s.n.a", "MISSING"),
        ("many", "[1,{\"a\":true}]"),
        ("_1.n", "7"),
        ("s._1", "MISSING"),
        ("_2", "MISSING"),
    ]);
    refuse(&[
        ("s.many[*] + 1", "ParseCannotMixSqbAndWildcardInSelectList"),
        ("s.date", "ParseInvalidPathComponent"),
    ]);
}

#[test]
fn patterns_of_like_can_be_escaped() {
    check(&[
        ("t LIKE 't%t'", "true"),
        ("t LIKE '_e__'", "true"),
        ("t NOT LIKE 'x%'", "true"),
        ("'50%' LIKE '50!%' ESCAPE '!'", "true"),
        ("'500' LIKE '50!%' ESCAPE '!'", "false"),
    ]);
    refuse(&[
        (
            "t LIKE 'a!b' ESCAPE '!'",
            "EvaluatorLikePatternInvalidEscapeSequence",
        ),
        (
            "t LIKE 'a' ESCAPE '!!'",
            "EvaluatorLikePatternInvalidEscapeSequence",
        ),
        ("n LIKE 'a'", "LikeInvalidInputs"),
    ]);
}

#[test]
fn strings_have_the_functions_that_aws_documents() {
    check(&[
        ("CHAR_LENGTH('')", "0"),
        ("CHARACTER_LENGTH('äöü')", "3"),
        ("UPPER('Straße') || LOWER('ÄB')", "STRASSEäb"),
        ("SUBSTRING('123456789', 0)", "123456789"),
        ("SUBSTRING('123456789', -4)", "123456789"),
        ("SUBSTRING('123456789', 0, 999)", "123456789"),
        ("SUBSTRING('123456789', 1, 5)", "12345"),
        ("SUBSTRING('123456789', -1, 5)", "123"),
        ("SUBSTRING('123456789' FROM 2 FOR 3)", "234"),
        ("SUBSTRING('äöü' FROM 2)", "öü"),
        ("SUBSTRING('a', 99)", ""),
        ("TRIM('  foobar  ')", "foobar"),
        ("TRIM(' \t foobar \t ')", "\t foobar \t"),
        ("TRIM(LEADING FROM '  foobar ')", "foobar "),
        ("TRIM(TRAILING FROM ' foobar  ')", " foobar"),
        ("TRIM(BOTH FROM '  foobar  ')", "foobar"),
        ("TRIM(BOTH '12' FROM '1112211foobar22211122')", "foobar"),
        ("TRIM('x' FROM 'xax')", "a"),
    ]);
    refuse(&[
        ("CHAR_LENGTH(1)", "IncorrectSqlFunctionArgumentType"),
        ("SUBSTRING('a', 'b')", "IncorrectSqlFunctionArgumentType"),
        ("SUBSTRING('a', 1, -1)", "EvaluatorInvalidArguments"),
        ("LOWER('a', 'b')", "EvaluatorInvalidArguments"),
        ("SUBSTRING('a')", "EvaluatorInvalidArguments"),
        ("SUBSTRING()", "EvaluatorInvalidArguments"),
        ("SOUNDEX('a')", "UnsupportedFunction"),
        ("TRIM(BOTH 'a')", "ParseExpectedKeyword"),
    ]);
}

#[test]
fn conditions_choose_a_value() {
    check(&[
        ("COALESCE(gone, nothing, t)", "text"),
        ("COALESCE(gone)", "NULL"),
        ("NULLIF(n, 7)", "NULL"),
        ("NULLIF(n, 8)", "7"),
        ("NULLIF(nothing, 1)", "NULL"),
        ("CASE WHEN n > 5 THEN 'big' ELSE 'small' END", "big"),
        ("CASE n WHEN 1 THEN 'one' WHEN 7 THEN 'seven' END", "seven"),
        ("CASE n WHEN 1 THEN 'one' END", "NULL"),
    ]);
    refuse(&[
        ("CASE END", "ParseUnExpectedKeyword"),
        ("CASE n END", "ParseExpectedWhenClause"),
        ("CASE WHEN 1 = 1 END", "ParseExpectedKeyword"),
        ("NULLIF(1)", "EvaluatorInvalidArguments"),
        ("COALESCE()", "EvaluatorInvalidArguments"),
    ]);
}

#[test]
fn casts_convert_or_fail() {
    check(&[
        ("CAST('1' AS INT) + 1", "2"),
        ("CAST(' 12 ' AS INTEGER)", "12"),
        ("CAST(1.9 AS INT)", "1"),
        ("CAST('0.456' AS FLOAT)", "0.456"),
        ("CAST('1e2' AS DECIMAL(10, 2))", "100"),
        ("CAST('TRUE' AS BOOL)", "true"),
        ("CAST(0 AS BOOLEAN)", "false"),
        ("CAST(n AS STRING) || 'x'", "7x"),
        ("CAST(n AS VARCHAR(10))", "7"),
        (
            "CAST('2007-04-05T14:30Z' AS TIMESTAMP)",
            "2007-04-05T14:30Z",
        ),
    ]);
    refuse(&[
        ("CAST('abc' AS INT)", "CastFailed"),
        ("CAST('1.5' AS INT)", "CastFailed"),
        ("CAST('' AS DECIMAL)", "CastFailed"),
        ("CAST(many AS INT)", "CastFailed"),
        ("CAST('9223372036854775808' AS INT)", "CastFailed"),
        ("CAST('2007' AS TIMESTAMP)", "CastFailed"),
        ("CAST('maybe' AS BOOL)", "CastFailed"),
        ("CAST(1 AS NUMBER)", "ParseExpectedTypeName"),
        ("CAST(1)", "ParseCastArity"),
        ("CAST 1 AS INT", "ParseExpectedLeftParenAfterCast"),
        ("9223372036854775807 + 1", "IntegerOverflow"),
        ("1 / 0", "EvaluatorInvalidArguments"),
    ]);
}

#[test]
fn timestamps_have_the_functions_that_aws_documents() {
    check(&[
        ("DATE_ADD(year, 5, `2010-01-01T`)", "2015-01-01T"),
        ("DATE_ADD(month, 1, `2010T`)", "2010-02T"),
        ("DATE_ADD(month, 13, `2010T`)", "2011-02T"),
        ("DATE_ADD(day, -1, `2017-01-10T`)", "2017-01-09T"),
        ("DATE_ADD(hour, 1, `2017T`)", "2017-01-01T01:00Z"),
        (
            "DATE_ADD(minute, 1, `2017-01-02T03:04:05.006Z`)",
            "2017-01-02T03:05:05.006Z",
        ),
        (
            "DATE_ADD(second, 1, `2017-01-02T03:04:05.006Z`)",
            "2017-01-02T03:04:06.006Z",
        ),
        ("DATE_ADD(month, 1, `2024-01-31T`)", "2024-02-29T"),
        ("DATE_DIFF(year, `2010-01-01T`, `2011-01-01T`)", "1"),
        ("DATE_DIFF(year, `2010-12T`, `2011-01T`)", "0"),
        ("DATE_DIFF(month, `2010T`, `2010-05T`)", "4"),
        ("DATE_DIFF(month, `2010T`, `2011T`)", "12"),
        ("DATE_DIFF(month, `2011T`, `2010T`)", "-12"),
        ("DATE_DIFF(month, `2010-12-31T`, `2011-01-01T`)", "0"),
        (
            "DATE_DIFF(day, `2010-01-01T23:00Z`, `2010-01-02T01:00Z`)",
            "0",
        ),
        ("EXTRACT(YEAR FROM `2010-01-01T`)", "2010"),
        ("EXTRACT(MONTH FROM `2010T`)", "1"),
        ("EXTRACT(MINUTE FROM `2017-01-02T03:04:05+07:08`)", "4"),
        (
            "EXTRACT(TIMEZONE_HOUR FROM `2017-01-02T03:04:05+07:08`)",
            "7",
        ),
        (
            "EXTRACT(TIMEZONE_MINUTE FROM `2017-01-02T03:04:05+07:08`)",
            "8",
        ),
        (
            "TO_TIMESTAMP('2007-02-23T12:14:33.079-08:00')",
            "2007-02-23T12:14:33.079-08:00",
        ),
        (
            "TO_STRING(`1969-07-20T20:18Z`, 'MMMM d, y')",
            "July 20, 1969",
        ),
        (
            "TO_STRING(`1969-07-20T20:18Z`, 'MMM d, yyyy')",
            "Jul 20, 1969",
        ),
        ("TO_STRING(`1969-07-20T20:18Z`, 'M-d-yy')", "7-20-69"),
        (
            "TO_STRING(`1969-07-20T20:18Z`, 'MMMM d, y h:m a')",
            "July 20, 1969 8:18 PM",
        ),
        (
            "TO_STRING(`1969-07-20T20:18:00+08:00`, 'y-MM-dd''T''HH:mm:ssXXX')",
            "1969-07-20T20:18:00+08:00",
        ),
        ("UTCNOW()", "1970-01-01T00:00:00Z"),
        ("`2010-01-01T` < `2010-01-01T00:00:01Z`", "true"),
        ("`2010-01-01T00:00+01:00` = `2009-12-31T23:00Z`", "true"),
    ]);
    refuse(&[
        ("DATE_ADD(week, 1, `2010T`)", "ParseExpectedDatePart"),
        (
            "DATE_ADD(timezone_hour, 1, `2010T`)",
            "IllegalSqlFunctionArgument",
        ),
        (
            "DATE_ADD(year, 9223372036854775807, `2010T`)",
            "IllegalSqlFunctionArgument",
        ),
        (
            "DATE_ADD(day, -9223372036854775807, `2010T`)",
            "IllegalSqlFunctionArgument",
        ),
        (
            "DATE_ADD(year, -2010, `2010T`)",
            "IllegalSqlFunctionArgument",
        ),
        (
            "DATE_ADD(year, 1, '2010T')",
            "IncorrectSqlFunctionArgumentType",
        ),
        ("TO_TIMESTAMP('2007')", "ValueParseFailure"),
        (
            "TO_STRING(`2010T`, 'q')",
            "EvaluatorInvalidTimestampFormatPatternToken",
        ),
        (
            "TO_STRING(`2010T`, '''y')",
            "EvaluatorUnterminatedTimestampFormatPatternToken",
        ),
        ("`a`", "LexerInvalidIONLiteral"),
    ]);
}
