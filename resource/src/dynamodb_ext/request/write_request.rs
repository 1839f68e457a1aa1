//! What the requests that write one item have in common. The SDK has a builder of its own for each.

/// Sets the condition of a request, and the names and values of all its expressions.
macro_rules! with_expressions {
    ($request:expr, $condition:expr, $placeholders:expr) => {{
        let (names, values) = $placeholders.into_filled();
        $request
            .set_condition_expression($condition)
            .set_expression_attribute_names(names)
            .set_expression_attribute_values(values)
    }};
}

/// Settings and sending of a request with the fields `place` and `request`.
macro_rules! write_request {
    ($request:ident, $builder:ident) => {
        impl $request {
            /// Sets which attributes the response returns, as [`Returned::attributes`](super::Returned::attributes): an update
            /// knows all values, a put and a delete only `AllOld` and `None`.
            pub fn returning(self, values: aws_sdk_dynamodb::types::ReturnValue) -> Self {
                self.with(|request| request.return_values(values))
            }

            /// Sets further parameters of the request, on the SDK's own builder.
            pub fn with(mut self, set: impl FnOnce($builder) -> $builder) -> Self {
                self.request = set(self.request);
                self
            }

            async fn send(self) -> Result<$crate::dynamodb_ext::request::Returned, Error> {
                let subject = self.place.subject();
                let sent = self.into_builder()?.send().await;
                let output = sent.map_err(|error| client::Error::from(error).about(subject))?;
                Ok($crate::dynamodb_ext::request::returned::returned!(output))
            }
        }

        impl std::future::IntoFuture for $request {
            type Output = Result<$crate::dynamodb_ext::request::Returned, Error>;
            type IntoFuture = futures::future::BoxFuture<'static, Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                let span = $crate::trace::request(stringify!($request), || self.place.subject());
                Box::pin(tracing::Instrument::instrument(self.send(), span))
            }
        }
    };
}

pub(super) use {with_expressions, write_request};
