//! Queries as text: those that are refused, and that none makes the parser panic.

use proptest::prelude::*;

use super::{Projection, Statement, Step};

fn code(text: &str) -> String {
    match Statement::parse(text) {
        Ok(_) => "parsed".into(),
        Err(error) => error.code().as_str().into(),
    }
}

#[test]
fn a_query_has_its_clauses() {
    let text = "select s.a x, \"b c\" as y -- a comment\n from s3object[*].many[0].b[*] s /* another */ where a = 1 limit 5;";
    let statement = Statement::parse(text).expect(text);
    assert!(matches!(&statement.projection, Projection::Items(items) if items.len() == 2));
    assert_eq!(statement.from.len(), 4);
    assert_eq!(statement.from[1], Step::Index(0));
    assert_eq!(statement.alias.text, "s");
    assert_eq!(statement.limit, Some(5));
    let columns: Vec<_> = statement.columns().map(|name| &*name.text).collect();
    assert_eq!(columns, ["a", "b c", "a"]);
    let whole = Statement::parse("SELECT * FROM S3Object").expect("a query");
    assert_eq!((whole.from.len(), &*whole.alias.text), (0, "s3object"));
    let named = Statement::parse("SELECT id FROM S3Object[*].Rules[*].id").expect("a query");
    assert_eq!(named.alias.text, "id");
}

#[test]
fn invalid_queries_have_the_codes_of_s3() {
    for (text, expected) in [
        ("", "ParseUnexpectedToken"),
        ("DELETE FROM S3Object", "ParseUnexpectedToken"),
        ("SELECT FROM S3Object", "ParseEmptySelect"),
        ("SELECT", "ParseEmptySelect"),
        ("SELECT a", "ParseSelectMissingFrom"),
        ("SELECT * WHERE 1 = 1", "ParseSelectMissingFrom"),
        (
            "SELECT *, a FROM S3Object",
            "ParseAsteriskIsNotAloneInSelectList",
        ),
        (
            "SELECT a, * FROM S3Object",
            "ParseAsteriskIsNotAloneInSelectList",
        ),
        ("SELECT * FROM people", "InvalidDataSource"),
        ("SELECT * FROM", "ParseUnexpectedToken"),
        (
            "SELECT * FROM S3Object a, S3Object b",
            "MultipleDataSourcesUnsupported",
        ),
        (
            "SELECT * FROM S3Object a JOIN S3Object b",
            "MultipleDataSourcesUnsupported",
        ),
        ("SELECT DISTINCT a FROM S3Object", "UnsupportedSqlStructure"),
        (
            "SELECT a FROM S3Object GROUP BY a",
            "UnsupportedSqlStructure",
        ),
        (
            "SELECT a FROM S3Object ORDER BY a",
            "UnsupportedSqlStructure",
        ),
        (
            "SELECT a, COUNT(*) FROM S3Object",
            "UnsupportedSqlStructure",
        ),
        (
            "SELECT * FROM S3Object WHERE COUNT(*) > 1",
            "UnsupportedSqlStructure",
        ),
        (
            "SELECT SUM(COUNT(*)) FROM S3Object",
            "UnsupportedSqlStructure",
        ),
        (
            "SELECT COUNT(DISTINCT a) FROM S3Object",
            "UnsupportedSqlStructure",
        ),
        (
            "SELECT SUM(*) FROM S3Object",
            "ParseUnsupportedCallWithStar",
        ),
        (
            "SELECT COUNT() FROM S3Object",
            "ParseNonUnaryAgregateFunctionCall",
        ),
        (
            "SELECT MAX(a, b) FROM S3Object",
            "ParseNonUnaryAgregateFunctionCall",
        ),
        (
            "SELECT a AS 'b' FROM S3Object",
            "ParseExpectedIdentForAlias",
        ),
        ("SELECT * FROM S3Object WHERE", "ParseUnexpectedTerm"),
        ("SELECT * FROM S3Object WHERE a =", "ParseUnexpectedTerm"),
        (
            "SELECT * FROM S3Object WHERE (a = 1",
            "ParseExpectedTokenType",
        ),
        (
            "SELECT * FROM S3Object WHERE a IN 1",
            "ParseExpectedLeftParenValueConstructor",
        ),
        (
            "SELECT * FROM S3Object WHERE a IS b",
            "ParseExpectedTypeName",
        ),
        ("SELECT date FROM S3Object", "ParseUnExpectedKeyword"),
        ("SELECT * FROM S3Object LIMIT x", "ParseExpectedNumber"),
        ("SELECT * FROM S3Object LIMIT 1.5", "ParseExpectedNumber"),
        ("SELECT * FROM S3Object LIMIT -1", "EvaluatorNegativeLimit"),
        ("SELECT * FROM S3Object x y", "ParseUnexpectedToken"),
        ("SELECT 'a FROM S3Object", "LexerInvalidLiteral"),
        ("SELECT 1x FROM S3Object", "LexerInvalidLiteral"),
        ("SELECT a ? b FROM S3Object", "LexerInvalidOperator"),
        ("SELECT a {b FROM S3Object", "LexerInvalidChar"),
        ("SELECT a /* FROM S3Object", "LexerInvalidChar"),
    ] {
        assert_eq!(code(text), expected, "{text}");
    }
    assert_eq!(code(&" ".repeat(256 * 1024 + 1)), "ExpressionTooLong");
}

#[test]
fn no_depth_overflows_the_stack() {
    for (open, close) in [
        ("(", ")"),
        ("NOT ", ""),
        ("- ", ""),
        ("+ ", ""),
        ("LOWER(", ")"),
        ("CASE WHEN ", ""),
        ("CAST(", " AS INT)"),
        ("1 IN (", ")"),
        ("COUNT(", ")"),
    ] {
        let text = format!(
            "SELECT {}a{} FROM S3Object",
            open.repeat(10_000),
            close.repeat(10_000)
        );
        assert_ne!(code(&text), "parsed", "{open}");
    }
    for link in [" + 1", " = 1", " AND a", " OR a", " || a"] {
        let text = format!("SELECT a{} FROM S3Object", link.repeat(10_000));
        assert_eq!(code(&text), "parsed", "{link}");
    }
    let tests = " IS NULL".repeat(10_000);
    assert_eq!(
        code(&format!("SELECT a{tests} FROM S3Object")),
        "UnsupportedSqlStructure"
    );
    let steps = ".a".repeat(10_000);
    assert_eq!(
        code(&format!("SELECT s{steps} FROM S3Object{steps} s")),
        "parsed"
    );
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        let _ = Statement::parse(&text);
        let _ = Statement::parse(&format!("SELECT {text} FROM S3Object WHERE {text}"));
    }

    #[test]
    fn no_order_of_words_makes_it_panic(words in prop::collection::vec(prop::sample::select(WORDS), 0..20)) {
        let text = words.join(" ");
        let _ = Statement::parse(&text);
        let _ = Statement::parse(&format!("SELECT {text} FROM S3Object s"));
        let _ = Statement::parse(&format!("SELECT * FROM S3Object s WHERE {text}"));
    }
}

const WORDS: &[&str] = &[
    "select",
    "from",
    "where",
    "limit",
    "as",
    "and",
    "or",
    "not",
    "in",
    "is",
    "like",
    "escape",
    "between",
    "null",
    "missing",
    "true",
    "case",
    "when",
    "then",
    "else",
    "end",
    "cast(",
    "int",
    "count(",
    "sum(",
    "trim(",
    "both",
    "substring(",
    "for",
    "extract(",
    "year",
    "date_add(",
    "coalesce(",
    "S3Object",
    "s",
    "a",
    "\"b\"",
    "'c'",
    "1",
    "2.5",
    "`2010T`",
    "*",
    "(",
    ")",
    "[",
    "]",
    "[*]",
    ".",
    ",",
    "+",
    "-",
    "/",
    "%",
    "||",
    "=",
    "<>",
    "<",
    ">=",
    ";",
    "_1",
];
