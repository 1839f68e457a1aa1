//! A response of any service that was cut off or damaged is never read as far as it goes.
//!
//! The server delimits its responses by closing the connection, so that nothing but the document tells where it ends.

mod calls;
mod server;

use calls::{calls, outputs_nothing};
use resource::Kind;
use server::Server;

#[tokio::test]
async fn every_cut_is_an_error_and_is_asked_for_again() {
    for call in calls() {
        let server = Server::new(vec![call.body.to_vec()]).await;
        let whole = call.send(&server).await.expect(call.name);
        for end in 0..call.body.len() {
            let cut = call.body[..end].to_vec();
            let server = Server::new(vec![cut.clone(), call.body.to_vec()]).await;
            let listed = call.send(&server).await;
            let shown = String::from_utf8_lossy(&cut);
            assert_eq!(
                listed.as_ref().ok(),
                Some(&whole),
                "{}: {shown}: {listed:?}",
                call.name
            );
            assert_eq!(server.requests(), 2, "{}: {shown}", call.name);
        }
    }
}

#[tokio::test]
async fn a_response_that_is_always_cut_is_an_error() {
    for call in calls() {
        let half = call.body[..call.body.len() / 2].to_vec();
        let server = Server::new(vec![half]).await;
        let error = call.send(&server).await.expect_err(call.name);
        let told = error.to_string();
        assert!(error.is_transient(), "{}: {told}", call.name);
        assert!(told.starts_with(call.name), "{}: {told}", call.name);
    }
}

#[tokio::test]
async fn damage_is_an_error() {
    for call in calls() {
        let Ok(body) = str::from_utf8(call.body) else {
            continue;
        };
        let damaged = body.match_indices("</").map(|(at, _)| {
            let (start, end) = body.split_at(at + 2);
            format!("{start}x{end}")
        });
        let others = [
            "<a/>",
            "[]",
            "1",
            "\"a\"",
            "null",
            "OK",
            "<html></html>",
            "<Error/>",
        ];
        let others = others.map(str::to_owned);
        for body in damaged.chain(others) {
            let server = Server::new(vec![body.clone().into_bytes()]).await;
            let listed = call.send(&server).await;
            assert!(listed.is_err(), "{}: {body}: {listed:?}", call.name);
        }
    }
}

#[tokio::test]
async fn nothing_is_done_by_a_page_in_place_of_the_response() {
    for call in outputs_nothing() {
        let server = Server::new(vec![call.body.to_vec()]).await;
        call.send(&server).await.expect(call.name);
        for body in [
            "<!DOCTYPE html><html><body>Sign in</body></html>",
            "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>",
            "<Response><Errors><Error><Code>Unavailable</Code></Error></Errors></Response>",
            "",
            "<?xml version=\"1.0\"?>",
        ] {
            let server = Server::new(vec![body.as_bytes().to_vec()]).await;
            let error = call.send(&server).await.expect_err(body);
            let told = error.to_string();
            assert!(!told.contains("S3"), "{told}");
            let kinds = [Kind::NotFromService, Kind::Interrupted];
            assert!(kinds.contains(&error.kind().expect("a kind")), "{told}");
        }
    }
}
