//! What a process says, while it says it.

use std::io::Read;

use tokio::sync::watch;

use crate::process::PATIENCE;

/// What came out of a pipe or a terminal so far, and more to come.
#[derive(Debug)]
pub struct Said(watch::Receiver<Vec<u8>>);

impl Said {
    /// Reads until the other end is closed by everybody who has it. On a thread, because a terminal can't be waited for
    /// otherwise.
    pub fn of(mut source: impl Read + Send + 'static) -> Self {
        let (text, said) = watch::channel(Vec::new());
        std::thread::spawn(move || {
            let mut part = [0; 4096];
            // A terminal whose other end is closed fails (EIO) where a pipe ends.
            while let Ok(read @ 1..) = source.read(&mut part) {
                text.send_modify(|text| text.extend_from_slice(&part[..read]));
            }
        });
        Self(said)
    }

    /// All that was said so far.
    pub fn so_far(&self) -> String {
        String::from_utf8_lossy(&self.0.borrow()).into_owned()
    }

    /// Waits until what was said is enough.
    pub async fn until(&self, enough: impl Fn(&str) -> bool) -> String {
        let mut said = self.0.clone();
        let found = said.wait_for(|text| enough(&String::from_utf8_lossy(text)));
        match tokio::time::timeout(PATIENCE, found).await {
            Ok(Ok(text)) => String::from_utf8_lossy(&text).into_owned(),
            Ok(Err(_)) => panic!("it ended, and all that it had said was:\n{}", self.so_far()),
            Err(elapsed) => panic!("{elapsed}; all that it had said was:\n{}", self.so_far()),
        }
    }

    /// Waits until this was said.
    pub async fn wait_for(&self, text: &str) -> String {
        self.until(|said| said.contains(text)).await
    }

    /// Waits until nobody can say any more, and tells all that was said.
    pub async fn to_the_end(mut self) -> String {
        let over = async { while self.0.changed().await.is_ok() {} };
        let over = tokio::time::timeout(PATIENCE, over).await;
        assert!(over.is_ok(), "somebody still holds the other end; so far it said:\n{}", self.so_far());
        self.so_far()
    }
}
