//! The clauses of a query: SELECT, FROM, WHERE and LIMIT.

use s3s::{S3ErrorCode, S3Result};

use super::ast::{Aggregate, Item, Path, Projection, Statement, Step, UNSUPPORTED};
use super::lexer::tokens;
use super::token::{Kind, Token};
use crate::s3::error;
use crate::s3::select::value::{Name, Number, Value};

/// The longest expression in bytes: 256 KB.
const LONGEST: usize = 256 * 1024;

/// The one table that there is.
const TABLE: &str = "s3object";

/// Reads tokens from first to last.
pub(super) struct Parser {
    tokens: Vec<Token>,
    next: usize,
    /// How many expressions are open around the one that is read.
    pub(super) depth: usize,
    pub(super) aggregates: Vec<Aggregate>,
    /// Where aggregates may stand: in the SELECT list, not within another one.
    pub(super) takes_aggregates: bool,
    /// Whether a path stands outside of aggregates.
    pub(super) has_paths: bool,
}

impl Statement {
    /// Parses an expression.
    pub(crate) fn parse(text: &str) -> S3Result<Self> {
        if text.len() > LONGEST {
            return Err(error::error(
                S3ErrorCode::ExpressionTooLong,
                "The SQL expression is too long: The maximum byte-length for the SQL expression is 256 KB.",
            ));
        }
        let mut parser = Parser {
            tokens: tokens(text)?,
            next: 0,
            depth: 0,
            aggregates: Vec::new(),
            takes_aggregates: false,
            has_paths: false,
        };
        parser.statement()
    }
}

impl Parser {
    fn statement(&mut self) -> S3Result<Statement> {
        if !self.take_keyword("select") {
            return Err(self.peek().unexpected());
        }
        let projection = self.projection()?;
        if !self.take_keyword("from") {
            let what = "SELECT is missing a FROM clause";
            return Err(self.peek().error(S3ErrorCode::ParseSelectMissingFrom, what));
        }
        let (from, alias) = self.source()?;
        let filter = if self.take_keyword("where") {
            Some(self.expression()?)
        } else {
            None
        };
        let limit = self.limit()?;
        self.take_symbol(";");
        self.end()?;
        Ok(Statement {
            projection,
            from,
            alias,
            filter,
            limit,
            aggregates: std::mem::take(&mut self.aggregates),
        })
    }

    fn projection(&mut self) -> S3Result<Projection> {
        let start = self.peek();
        if start.is_keyword("distinct") || start.is_keyword("all") {
            return Err(start.error(UNSUPPORTED, "Encountered an unsupported SQL structure"));
        }
        if start.is_keyword("from") || matches!(start.kind, Kind::End) {
            let what = "The SQL expression contains an empty SELECT clause";
            return Err(start.error(S3ErrorCode::ParseEmptySelect, what));
        }
        if self.take_symbol("*") {
            if self.peek().is_symbol(",") {
                return Err(self.not_alone());
            }
            return Ok(Projection::All);
        }
        self.takes_aggregates = true;
        let mut items = Vec::new();
        loop {
            if self.peek().is_symbol("*") {
                return Err(self.not_alone());
            }
            items.push(self.item()?);
            if !self.take_symbol(",") {
                break;
            }
        }
        self.takes_aggregates = false;
        if self.has_paths && !self.aggregates.is_empty() {
            return Err(error::error(
                UNSUPPORTED,
                "The SELECT list has both aggregates and columns outside of them, which needs GROUP BY; S3 Select does not support it.",
            ));
        }
        Ok(Projection::Items(items))
    }

    fn not_alone(&self) -> s3s::S3Error {
        self.peek().error(
            S3ErrorCode::ParseAsteriskIsNotAloneInSelectList,
            "Other expressions are not allowed in the SELECT list when '*' is used without dot notation",
        )
    }

    fn item(&mut self) -> S3Result<Item> {
        let start = self.next;
        if let Kind::Name(root) = self.peek().kind.clone() {
            self.advance();
            let steps = self.steps()?;
            if let Some((Step::Fields, before)) = steps.split_last() {
                let steps = before.to_vec();
                let path = Path { root, steps };
                self.note_path(&path)?;
                return Ok(Item::Spread(path));
            }
            self.next = start;
        }
        let value = self.expression()?;
        let name = self.alias()?.map(|name| name.text);
        Ok(Item::Field(name.or_else(|| value.name()), value))
    }

    /// The name that follows an expression, with AS or without.
    fn alias(&mut self) -> S3Result<Option<Name>> {
        let is_needed = self.take_keyword("as");
        let token = self.peek();
        match token.kind.clone() {
            Kind::Name(name) => {
                self.advance();
                Ok(Some(name))
            }
            _ if is_needed => {
                let what = "Expected an identifier for the alias";
                Err(token.error(S3ErrorCode::ParseExpectedIdentForAlias, what))
            }
            _ => Ok(None),
        }
    }

    /// The FROM clause: the path to a row, and its name.
    fn source(&mut self) -> S3Result<(Vec<Step>, Name)> {
        let token = self.peek().clone();
        let Kind::Name(table) = &token.kind else {
            return Err(token.unexpected());
        };
        if !table.text.eq_ignore_ascii_case(TABLE) {
            return Err(token.error(
                S3ErrorCode::InvalidDataSource,
                "The table of the FROM clause must be S3Object",
            ));
        }
        self.advance();
        let mut steps = self.steps()?;
        let alias = self.alias()?.or_else(|| match steps.last() {
            Some(Step::Field(name)) => Some(name.clone()),
            _ => None,
        });
        // S3Object stands for all records, and S3Object[*] for each.
        if steps.first() == Some(&Step::Elements) {
            steps.remove(0);
        }
        let token = self.peek();
        if token.is_symbol(",") || JOINS.iter().any(|word| token.is_keyword(word)) {
            return Err(token.error(
                S3ErrorCode::MultipleDataSourcesUnsupported,
                "Multiple data sources are not supported",
            ));
        }
        let table = Name {
            text: TABLE.into(),
            quoted: false,
        };
        Ok((steps, alias.unwrap_or(table)))
    }

    fn limit(&mut self) -> S3Result<Option<u64>> {
        if !self.take_keyword("limit") {
            return Ok(None);
        }
        let is_negative = self.take_symbol("-");
        let token = self.peek().clone();
        let Kind::Literal(Value::Number(Number::Int(limit))) = token.kind else {
            let what = "Expected a number after LIMIT";
            return Err(token.error(S3ErrorCode::ParseExpectedNumber, what));
        };
        self.advance();
        match u64::try_from(limit) {
            Ok(limit) if !is_negative => Ok(Some(limit)),
            _ => Err(error::error(
                S3ErrorCode::EvaluatorNegativeLimit,
                "LIMIT must not be negative",
            )),
        }
    }

    fn end(&self) -> S3Result<()> {
        let token = self.peek();
        match &token.kind {
            Kind::End => Ok(()),
            Kind::Keyword(word) if ["group", "having", "order", "union"].contains(&&**word) => {
                Err(token.error(UNSUPPORTED, "Encountered an unsupported SQL structure"))
            }
            _ => Err(token.unexpected()),
        }
    }

    pub(super) fn peek(&self) -> &Token {
        // The last token is the end, which nothing goes past.
        &self.tokens[self.next.min(self.tokens.len() - 1)]
    }

    /// Whether the token after the next one is this symbol.
    pub(super) fn then_symbol(&self, symbol: &str) -> bool {
        let token = self.tokens.get(self.next + 1);
        token.is_some_and(|token| token.is_symbol(symbol))
    }

    /// Whether the token after the next one is this keyword.
    pub(super) fn then_keyword(&self, word: &str) -> bool {
        let token = self.tokens.get(self.next + 1);
        token.is_some_and(|token| token.is_keyword(word))
    }

    pub(super) fn advance(&mut self) {
        self.next += 1;
    }

    pub(super) fn take_keyword(&mut self, word: &str) -> bool {
        let is_there = self.peek().is_keyword(word);
        self.next += usize::from(is_there);
        is_there
    }

    pub(super) fn take_symbol(&mut self, symbol: &str) -> bool {
        let is_there = self.peek().is_symbol(symbol);
        self.next += usize::from(is_there);
        is_there
    }

    /// Takes a symbol, or fails with a code.
    pub(super) fn expect(&mut self, symbol: &str, code: S3ErrorCode) -> S3Result<()> {
        if self.take_symbol(symbol) {
            return Ok(());
        }
        Err(self.peek().error(code, &format!("Expected {symbol}")))
    }
}

/// The words that begin a join.
const JOINS: [&str; 7] = ["cross", "full", "inner", "join", "left", "outer", "right"];
