package fr.essaim.shared;

import java.util.List;
import java.util.stream.Stream;

/** What is odd, by the place of a request that it is odd in. */
final class Nonsense {
    static final int HUGE = 100_000;

    /** Odd as text, and as whatever a place wants to read from text. */
    static final List<String> TEXTS = lines("""
            EMPTY
            \s
            a\0b
            \ud800
            \udc00\ud800
            \u202eabc\u200f
            \uffff\ufffe\ufdd0
            🥖👩\u200d👧
            MARKS
            a\u000bSet-Cookie: a=b
            '; drop table project; --
            ' or '1'='1
            ../../etc/passwd
            %2e%2e%2f
            %00
            %
            _
            \\
            !
            ,
            id,id
            ${java:version}
            <script>alert(1)</script>
            http://[
            https://a b
            javascript:alert(1)
            true
            NaN
            -0
            -1
            1E400
            9223372036854775808
            1,2
            NaN,Infinity
            -180,-90,180,90
            2016-02-30
            0000-00-00
            +999999999-12-31
            -999999999-01-01
            2016-09-23T09:00:00+99:00
            +999999999-12-31T23:59:59.999999999Z
            +99999999999d
            Europe/Nowhere
            bou-sol
            journee-nationale-ptce-2016
            01932f5e-7c1a-7b3e-9d55-2f0a61c4e8b7
            """);

    /** No JSON, or JSON that no record is made of. */
    static final List<String> BODIES = lines("""
            EMPTY
            \s
            {
            }
            null
            []
            "x"
            1
            {}
            {}x
            {}{}
            \ufeff{}
            {'name':1}
            {"name":"a","name":"b"}
            {"name":1E400}
            {"name":1e999999999}
            {"order":1e999999999}
            {"order":-0}
            {"order":NaN}
            {"order":DIGITS}
            {"HUGE":1}
            {"name":"\\ud800"}
            {"name":"\\u0000"}
            {"name":"\\x"}
            {"name":"HUGE"}
            {"@class":"java.lang.Runtime","__proto__":{}}
            {"a":DEEP}
            {"a":DEEPER}
            DEEPER
            """);

    /** Odd as a part of a path. */
    static final List<String> PATH_PARTS = and("x".repeat(3000), """
            %00
            %20
            %0D%0AA:b
            %252e
            ..%2F..%2Fetc%2Fpasswd
            %ED%A0%80
            %FF
            %C0%AF
            %E2%80%AE
            %F0%9F%A5%96
            '%20or%20'1'='1
            %27%3Bdrop%20table%20project
            0
            -1
            *
            a;b=c
            01932f5e-7c1a-7b3e-9d55-2f0a61c4e8b7
            1-1-1-1-1
            journee-nationale-ptce-2016
            """);

    /** Odd as the whole of a query. */
    static final List<String> QUERIES = and("?" + "a=1&".repeat(1500), """
            ?
            ?&&==&
            ?=
            ?limit
            ?unknown=1
            ?limit=1&limit=2
            ?%00=1
            ?%FF=%FF
            ?q=%ED%A0%80
            ?q=LONG
            ?fields=LONG
            ?expand=LONG
            """.replace("LONG", "id,".repeat(3000)));

    /** Odd as a header. */
    static final List<String> HEADERS = and("Accept: " + "a/b,".repeat(900), """
            Accept:
            Accept: ,
            Accept: ;
            Accept: *
            Accept: */*;q=x
            Accept: application/json;q=2
            Accept: a/b/c
            Accept: text/html
            Accept: text/csv
            Accept: é
            Accept-Language:
            Accept-Language: ;;;
            Accept-Language: fr;q=x
            Accept-Language: *-*
            Accept-Language: LONG
            Accept-Language: é-🥖
            Accept-Encoding: *;q=0
            Accept-Encoding: br;q=1,*;q=0
            Accept-Encoding: é
            Accept-Encoding: LONG
            Authorization:
            Authorization: Bearer
            Authorization: Bearer é
            Authorization: Basic eDp5
            Authorization: Bearer ess_script_0_0
            Authorization: LONG
            Authorization: Bearer LONG
            If-Match:
            If-Match: "
            If-Match: ""
            If-Match: x
            If-Match: W/"1"
            If-Match: "1-x", "2-y"
            If-Match: "99999999999999999999-x"
            If-Match: "-1-x"
            If-Match: "é"
            If-Match: *,*
            If-Match: LONG
            If-None-Match:
            If-None-Match: "
            If-None-Match: *
            If-None-Match: W/
            If-None-Match: "é"
            If-None-Match: LONG
            If-Modified-Since: hier
            If-Modified-Since: Fri, 31 Feb 2016 99:00:00 GMT
            Idempotency-Key:
            Idempotency-Key: é🥖
            Idempotency-Key: '; drop table project; --
            Idempotency-Key: LONG
            Content-Type:
            Content-Type: x
            Content-Type: /
            Content-Type: text/plain
            Content-Type: application/json;charset=utf-16
            Content-Type: application/json;charset=none
            Content-Type: application/json;;
            Content-Type: multipart/form-data
            Content-Type: multipart/form-data; boundary=x
            Content-Type: application/x-www-form-urlencoded
            Content-Type: é/é
            Content-Encoding: gzip
            Content-Encoding: x
            Range: bytes=0-1
            Origin:
            Origin: null
            Origin: http://[
            Host: ex ample
            Host: [::
            Host: a:99999
            Host: é
            X-Forwarded-Host: evil.example
            X-HTTP-Method-Override: DELETE
            traceparent: 00-x
            traceparent: 00-00000000000000000000000000000000-0000000000000000-00
            """.replace("LONG", "fr,".repeat(1200)));

    private static List<String> and(String one, String lines) {
        return Stream.concat(Stream.of(one), lines.lines()).toList();
    }

    private static List<String> lines(String block) {
        return block.lines()
                .map(line -> line.replace("EMPTY", "")
                        .replace("MARKS", "e\u0301".repeat(40))
                        .replace("HUGE", "x".repeat(HUGE))
                        .replace("DIGITS", "9".repeat(5000))
                        .replace("DEEPER", "[".repeat(2000) + "]".repeat(2000))
                        .replace("DEEP", "[".repeat(900) + "]".repeat(900)))
                .toList();
    }

    private Nonsense() {}
}
