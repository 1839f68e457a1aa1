//! What operators join: literals, paths, parentheses, CASE and CAST.

use s3s::{S3ErrorCode, S3Result};

use super::ast::{Expression, Path, Step, Type};
use super::statement::Parser;
use super::token::Kind;
use crate::s3::select::value::{Name, Number, Value};

impl Parser {
    pub(super) fn term(&mut self) -> S3Result<Expression> {
        let token = self.peek().clone();
        match token.kind {
            Kind::Literal(value) => {
                self.advance();
                Ok(Expression::Literal(value))
            }
            Kind::Name(ref name) if !name.quoted && self.then_symbol("(") => {
                self.call(&name.text.to_lowercase())
            }
            Kind::Name(root) => {
                self.advance();
                let steps = self.steps()?;
                let path = Path { root, steps };
                self.note_path(&path)?;
                Ok(Expression::Path(path))
            }
            Kind::Keyword(ref word) => {
                let literal = match &**word {
                    "true" | "false" => Value::Bool(word == "true"),
                    "null" => Value::Null,
                    "missing" => Value::Missing,
                    "case" => return self.case(),
                    "cast" => return self.cast(),
                    _ if self.then_symbol("(") => return self.call(word),
                    _ => {
                        let what = "Unexpected keyword found";
                        return Err(token.error(S3ErrorCode::ParseUnExpectedKeyword, what));
                    }
                };
                self.advance();
                Ok(Expression::Literal(literal))
            }
            Kind::Symbol("(") => {
                self.advance();
                let inner = self.expression()?;
                self.expect(")", S3ErrorCode::ParseExpectedTokenType)?;
                Ok(inner)
            }
            Kind::Symbol(_) | Kind::End => {
                Err(token.error(S3ErrorCode::ParseUnexpectedTerm, "Unexpected term found"))
            }
        }
    }

    /// The steps of a path, after its root.
    pub(super) fn steps(&mut self) -> S3Result<Vec<Step>> {
        let mut steps = Vec::new();
        loop {
            if self.take_symbol(".") {
                steps.push(self.field()?);
            } else if self.take_symbol("[") {
                steps.push(self.element()?);
                self.expect("]", S3ErrorCode::ParseExpectedTokenType)?;
            } else {
                return Ok(steps);
            }
        }
    }

    fn field(&mut self) -> S3Result<Step> {
        let token = self.peek().clone();
        let step = match token.kind {
            Kind::Name(name) => Step::Field(name),
            Kind::Symbol("*") => Step::Fields,
            _ => {
                let what = "Invalid path component, expected an identifier or *";
                return Err(token.error(S3ErrorCode::ParseInvalidPathComponent, what));
            }
        };
        self.advance();
        Ok(step)
    }

    fn element(&mut self) -> S3Result<Step> {
        let token = self.peek().clone();
        let step = match token.kind {
            Kind::Symbol("*") => Some(Step::Elements),
            Kind::Literal(Value::Number(Number::Int(index))) => {
                usize::try_from(index).ok().map(Step::Index)
            }
            Kind::Literal(Value::String(ref text)) => Some(Step::Field(Name {
                text: text.clone(),
                quoted: true,
            })),
            _ => None,
        };
        let Some(step) = step else {
            let what = "Invalid path component, expected a number, a string or *";
            return Err(token.error(S3ErrorCode::ParseInvalidPathComponent, what));
        };
        self.advance();
        Ok(step)
    }

    /// Takes note of a path in an expression, where it cannot lead to several values.
    pub(super) fn note_path(&mut self, path: &Path) -> S3Result<()> {
        let code = if path.steps.contains(&Step::Elements) {
            S3ErrorCode::ParseCannotMixSqbAndWildcardInSelectList
        } else if path.steps.contains(&Step::Fields) {
            S3ErrorCode::ParseInvalidContextForWildcardInSelectList
        } else {
            // Within an aggregate, aggregates are not taken.
            self.has_paths |= self.takes_aggregates;
            return Ok(());
        };
        Err(self.peek().error(code, "Invalid use of * in a path"))
    }

    /// `CASE [operand] WHEN .. THEN .. [ELSE ..] END`
    fn case(&mut self) -> S3Result<Expression> {
        self.advance();
        let operand = if self.peek().is_keyword("when") {
            None
        } else {
            Some(Box::new(self.expression()?))
        };
        let mut branches = Vec::new();
        while self.take_keyword("when") {
            let when = self.expression()?;
            self.keyword("then")?;
            branches.push((when, self.expression()?));
        }
        if branches.is_empty() {
            let what = "Expected a WHEN clause in CASE";
            return Err(self
                .peek()
                .error(S3ErrorCode::ParseExpectedWhenClause, what));
        }
        let otherwise = if self.take_keyword("else") {
            Some(Box::new(self.expression()?))
        } else {
            None
        };
        self.keyword("end")?;
        Ok(Expression::Case {
            operand,
            branches,
            otherwise,
        })
    }

    /// `CAST(value AS type)`
    fn cast(&mut self) -> S3Result<Expression> {
        self.advance();
        self.expect("(", S3ErrorCode::ParseExpectedLeftParenAfterCast)?;
        let value = self.expression()?;
        if !self.take_keyword("as") {
            let what = "The SQL expression CAST has incorrect arity";
            return Err(self.peek().error(S3ErrorCode::ParseCastArity, what));
        }
        let token = self.peek().clone();
        let kind = match &token.kind {
            Kind::Keyword(word) => Type::parse(word),
            Kind::Name(name) if !name.quoted => Type::parse(&name.text.to_lowercase()),
            _ => None,
        };
        let Some(kind) = kind else {
            let what = "Expected a type name";
            return Err(token.error(S3ErrorCode::ParseExpectedTypeName, what));
        };
        self.advance();
        self.take_keyword("precision");
        self.type_parameters()?;
        self.expect(")", S3ErrorCode::ParseExpectedRightParenBuiltinFunctionCall)?;
        Ok(Expression::Cast(Box::new(value), kind))
    }

    /// The precision and scale of a type, which have no effect.
    fn type_parameters(&mut self) -> S3Result<()> {
        if !self.take_symbol("(") {
            return Ok(());
        }
        loop {
            let token = self.peek().clone();
            let Kind::Literal(Value::Number(Number::Int(0..))) = token.kind else {
                let what = "Invalid parameter of a type";
                return Err(token.error(S3ErrorCode::ParseInvalidTypeParam, what));
            };
            self.advance();
            if !self.take_symbol(",") {
                return self.expect(")", S3ErrorCode::ParseExpectedTokenType);
            }
        }
    }

    pub(super) fn keyword(&mut self, word: &str) -> S3Result<()> {
        if self.take_keyword(word) {
            return Ok(());
        }
        let what = format!("Expected the keyword {}", word.to_uppercase());
        Err(self.peek().error(S3ErrorCode::ParseExpectedKeyword, &what))
    }
}

impl Expression {
    /// The name that an expression gives its field in the result: that of the last step of a path.
    pub(super) fn name(&self) -> Option<String> {
        let Self::Path(path) = self else {
            return None;
        };
        match path.steps.last() {
            None => Some(path.root.text.clone()),
            Some(Step::Field(name)) => Some(name.text.clone()),
            Some(_) => None,
        }
    }
}
