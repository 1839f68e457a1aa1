//! From text to tokens.

use s3s::{S3ErrorCode, S3Result};

use super::keywords::is_reserved;
use super::token::{Kind, Position, Token};
use crate::s3::error;
use crate::s3::select::shown;
use crate::s3::select::value::{Name, Number, Timestamp, Value};

/// Symbols, the longer ones before those that they begin with.
const SYMBOLS: [&str; 21] = [
    "||", "<>", "<=", ">=", "!=", "(", ")", "[", "]", ",", ".", "*", "/", "%", "+", "-", "=", "<",
    ">", ";", ":",
];

/// The tokens of an expression. The last one is [`Kind::End`].
pub(super) fn tokens(text: &str) -> S3Result<Vec<Token>> {
    let mut lexer = Lexer {
        rest: text,
        at: Position { line: 1, column: 1 },
    };
    let mut tokens = Vec::new();
    loop {
        lexer.skip_space()?;
        let at = lexer.at;
        let kind = lexer.next()?;
        let is_end = matches!(kind, Kind::End);
        tokens.push(Token { kind, at });
        if is_end {
            return Ok(tokens);
        }
    }
}

struct Lexer<'a> {
    rest: &'a str,
    at: Position,
}

impl<'a> Lexer<'a> {
    /// Skips white space and comments.
    fn skip_space(&mut self) -> S3Result<()> {
        loop {
            let text = self.rest.trim_start();
            self.take(self.rest.len() - text.len());
            if text.starts_with("--") {
                self.take(text.find('\n').unwrap_or(text.len()));
            } else if text.starts_with("/*") {
                let Some(end) = text.find("*/") else {
                    return Err(
                        self.invalid(S3ErrorCode::LexerInvalidChar, "an unfinished comment")
                    );
                };
                self.take(end + 2);
            } else {
                return Ok(());
            }
        }
    }

    fn next(&mut self) -> S3Result<Kind> {
        let Some(first) = self.rest.chars().next() else {
            return Ok(Kind::End);
        };
        let second = self.rest[first.len_utf8()..].chars().next();
        match first {
            '\'' => Ok(Kind::Literal(Value::String(self.quoted('\'')?))),
            '"' => Ok(Kind::Name(Name {
                text: self.quoted('"')?,
                quoted: true,
            })),
            '`' => self.ion(),
            '0'..='9' => self.number(),
            '.' if second.is_some_and(|second| second.is_ascii_digit()) => self.number(),
            '_' | '$' => Ok(self.word()),
            letter if letter.is_alphabetic() => Ok(self.word()),
            other => {
                let symbol = SYMBOLS
                    .iter()
                    .find(|symbol| self.rest.starts_with(**symbol));
                let Some(symbol) = symbol else {
                    let code = if "!|&^~@#?".contains(other) {
                        S3ErrorCode::LexerInvalidOperator
                    } else {
                        S3ErrorCode::LexerInvalidChar
                    };
                    return Err(self.invalid(code, &format!("{other:?}")));
                };
                self.take(symbol.len());
                Ok(Kind::Symbol(symbol))
            }
        }
    }

    fn word(&mut self) -> Kind {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
        let end = self.rest.find(|letter| !is_part(letter));
        let text = self.take(end.unwrap_or(self.rest.len()));
        let lower = text.to_lowercase();
        if is_reserved(&lower) {
            return Kind::Keyword(lower);
        }
        Kind::Name(Name {
            text: text.to_owned(),
            quoted: false,
        })
    }

    fn number(&mut self) -> S3Result<Kind> {
        let bytes = self.rest.as_bytes();
        let mut end = 0;
        while let Some(byte) = bytes.get(end) {
            let after_exponent = end > 0 && matches!(bytes[end - 1], b'e' | b'E');
            let is_sign = matches!(byte, b'+' | b'-') && after_exponent;
            if !(byte.is_ascii_alphanumeric() || *byte == b'.' || *byte == b'_' || is_sign) {
                break;
            }
            end += 1;
        }
        let Some(number) = Number::parse(&self.rest[..end]) else {
            let text = shown(&self.rest[..end]);
            return Err(self.invalid(S3ErrorCode::LexerInvalidLiteral, &text));
        };
        self.take(end);
        Ok(Kind::Literal(Value::Number(number)))
    }

    /// A literal of Amazon Ion, in backticks: the way to write a timestamp.
    fn ion(&mut self) -> S3Result<Kind> {
        let at = self.at;
        let text = self.quoted('`')?;
        let text = text.trim();
        let value = match text {
            "null" => Some(Value::Null),
            "true" | "false" => Some(Value::Bool(text == "true")),
            _ => Timestamp::parse(text)
                .map(Value::Timestamp)
                .or_else(|| Number::parse(text).map(Value::Number))
                .or_else(|| {
                    let string = text.strip_prefix('"')?.strip_suffix('"')?;
                    let is_plain = !string.contains(['\\', '"']);
                    is_plain.then(|| Value::String(string.to_owned()))
                }),
        };
        value.map(Kind::Literal).ok_or_else(|| {
            error::error(
                S3ErrorCode::LexerInvalidIONLiteral,
                format!(
                    "The SQL expression contains an invalid ION literal: {} {at}",
                    shown(text)
                ),
            )
        })
    }

    /// The text between two quotes, of which two within stand for one.
    fn quoted(&mut self, quote: char) -> S3Result<String> {
        let mut text = String::new();
        let mut letters = self.rest.char_indices().skip(1).peekable();
        while let Some((index, letter)) = letters.next() {
            if letter != quote {
                text.push(letter);
            } else if letters.next_if(|(_, next)| *next == quote).is_some() {
                text.push(quote);
            } else {
                self.take(index + 1);
                return Ok(text);
            }
        }
        Err(self.invalid(
            S3ErrorCode::LexerInvalidLiteral,
            &format!("a literal without its closing {quote}"),
        ))
    }

    /// Goes on by so many bytes.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        for letter in taken.chars() {
            if letter == '\n' {
                self.at.line += 1;
                self.at.column = 1;
            } else {
                self.at.column += 1;
            }
        }
        taken
    }

    fn invalid(&self, code: S3ErrorCode, what: &str) -> s3s::S3Error {
        let kind = match code {
            S3ErrorCode::LexerInvalidOperator => "operator",
            S3ErrorCode::LexerInvalidLiteral => "literal",
            _ => "character",
        };
        let message = format!(
            "The SQL expression contains an invalid {kind}: {what} {}",
            self.at
        );
        error::error(code, message)
    }
}
