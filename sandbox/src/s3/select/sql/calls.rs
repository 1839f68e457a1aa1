//! Calls of functions, some of which have words between their arguments, and of aggregates.

use s3s::{S3ErrorCode, S3Result};

use super::ast::{Aggregate, AggregateFunction, Expression, Function, UNSUPPORTED};
use super::statement::Parser;
use super::token::Kind;
use crate::s3::error;
use crate::s3::select::value::DatePart;

impl Parser {
    /// A call. The next two tokens are the name and a parenthesis.
    pub(super) fn call(&mut self, name: &str) -> S3Result<Expression> {
        if let Some(function) = AggregateFunction::parse(name) {
            return self.aggregate(function);
        }
        let token = self.peek().clone();
        self.advance();
        self.advance();
        let (function, arguments) = match name {
            "date_add" => (Function::DateAdd(self.date_part(",")?), self.arguments()?),
            "date_diff" => (Function::DateDiff(self.date_part(",")?), self.arguments()?),
            "extract" => {
                let part = self.date_part("from")?;
                (Function::Extract(part), self.arguments()?)
            }
            "substring" => (Function::Substring, self.substring()?),
            "trim" => self.trim()?,
            _ => {
                let what = "Encountered an unsupported SQL function";
                let function = Function::parse(name)
                    .ok_or_else(|| token.error(S3ErrorCode::UnsupportedFunction, what))?;
                (function, self.arguments()?)
            }
        };
        let (least, most) = function.arity();
        if !(least..=most).contains(&arguments.len()) {
            return Err(error::error(
                S3ErrorCode::EvaluatorInvalidArguments,
                format!(
                    "Incorrect number of arguments in the function call in the SQL expression: {} {}",
                    name.to_uppercase(),
                    token.at
                ),
            ));
        }
        Ok(Expression::Call(function, arguments))
    }

    fn aggregate(&mut self, function: AggregateFunction) -> S3Result<Expression> {
        let token = self.peek().clone();
        if !self.takes_aggregates {
            let what = "An aggregate can stand in the SELECT list only, and not in another one";
            return Err(token.error(UNSUPPORTED, what));
        }
        self.advance();
        self.advance();
        if self.peek().is_keyword("distinct") || self.peek().is_keyword("all") {
            let what = "Encountered an unsupported SQL structure";
            return Err(self.peek().error(UNSUPPORTED, what));
        }
        let argument = if self.take_symbol("*") {
            if function != AggregateFunction::Count {
                let what = "Only COUNT can be called with *";
                return Err(token.error(S3ErrorCode::ParseUnsupportedCallWithStar, what));
            }
            None
        } else if self.peek().is_symbol(")") {
            let what = "An aggregate takes one argument";
            return Err(token.error(S3ErrorCode::ParseNonUnaryAgregateFunctionCall, what));
        } else {
            self.takes_aggregates = false;
            let argument = self.expression();
            self.takes_aggregates = true;
            Some(argument?)
        };
        if self.peek().is_symbol(",") {
            let what = "An aggregate takes one argument";
            return Err(token.error(S3ErrorCode::ParseNonUnaryAgregateFunctionCall, what));
        }
        self.close()?;
        self.aggregates.push(Aggregate { function, argument });
        Ok(Expression::Aggregate(self.aggregates.len() - 1))
    }

    /// Arguments with commas between them, to the end of the call.
    fn arguments(&mut self) -> S3Result<Vec<Expression>> {
        let mut arguments = Vec::new();
        if self.take_symbol(")") {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.expression()?);
            if !self.take_symbol(",") {
                self.close()?;
                return Ok(arguments);
            }
        }
    }

    /// The part of a timestamp, and the comma or the word after it.
    fn date_part(&mut self, end: &str) -> S3Result<DatePart> {
        let token = self.peek().clone();
        let part = match &token.kind {
            Kind::Keyword(word) => DatePart::parse(word),
            Kind::Name(name) => DatePart::parse(&name.text.to_lowercase()),
            _ => None,
        };
        let Some(part) = part else {
            let what = "Expected a date part";
            return Err(token.error(S3ErrorCode::ParseExpectedDatePart, what));
        };
        self.advance();
        if end == "from" {
            self.keyword(end)?;
        } else {
            self.expect(end, S3ErrorCode::ParseExpectedArgumentDelimiter)?;
        }
        Ok(part)
    }

    /// `SUBSTRING(text FROM start [FOR length])`, or the same with commas.
    fn substring(&mut self) -> S3Result<Vec<Expression>> {
        if self.peek().is_symbol(")") {
            return self.arguments();
        }
        let mut arguments = vec![self.expression()?];
        if self.take_keyword("from") {
            arguments.push(self.expression()?);
            if self.take_keyword("for") {
                arguments.push(self.expression()?);
            }
            self.close()?;
        } else if self.take_symbol(",") {
            arguments.extend(self.arguments()?);
        } else {
            self.close()?;
        }
        Ok(arguments)
    }

    /// `TRIM([[LEADING | TRAILING | BOTH] [characters] FROM] text)`. The text is the first argument.
    fn trim(&mut self) -> S3Result<(Function, Vec<Expression>)> {
        let (leading, trailing) = match &self.peek().kind {
            Kind::Keyword(word) => match &**word {
                "leading" => (true, false),
                "trailing" => (false, true),
                "both" => (true, true),
                _ => (false, false),
            },
            _ => (false, false),
        };
        let has_side = leading || trailing;
        if has_side {
            self.advance();
        }
        let function = if has_side {
            Function::Trim(leading, trailing)
        } else {
            Function::Trim(true, true)
        };
        let mut arguments = Vec::new();
        if !self.take_keyword("from") {
            arguments.push(self.expression()?);
            if !self.take_keyword("from") {
                if has_side {
                    self.keyword("from")?;
                }
                self.close()?;
                return Ok((function, arguments));
            }
        }
        arguments.insert(0, self.expression()?);
        self.close()?;
        Ok((function, arguments))
    }

    fn close(&mut self) -> S3Result<()> {
        self.expect(")", S3ErrorCode::ParseExpectedRightParenBuiltinFunctionCall)
    }
}
