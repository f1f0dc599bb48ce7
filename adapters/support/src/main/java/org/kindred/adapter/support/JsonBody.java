package org.kindred.adapter.support;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kindred.spi.error.MalformedPayloadException;

/** Reads a body as JSON in UTF-8. Stateless. */
public final class JsonBody {

  // looking a provider up for each body would cost more than reading it
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private JsonBody() {}

  /** The object that the body is; throws MalformedPayloadException for anything else. */
  public static JsonFields object(byte[] body) {
    if (structure(body) instanceof JsonObject object) {
      return new JsonFields(object, "");
    }
    throw new MalformedPayloadException("body must be a JSON object, got an array");
  }

  /**
   * The objects of the array that the body is; throws MalformedPayloadException for anything else.
   */
  public static List<JsonFields> objects(byte[] body) {
    if (!(structure(body) instanceof JsonArray array)) {
      throw new MalformedPayloadException("body must be a JSON array, got an object");
    }
    List<JsonFields> found = new ArrayList<>();
    for (JsonValue element : array) {
      if (!(element instanceof JsonObject object)) {
        throw new MalformedPayloadException("element " + found.size() + " must be an object");
      }
      found.add(new JsonFields(object, "[" + found.size() + "]"));
    }
    return found;
  }

  private static JsonStructure structure(byte[] body) {
    String text = decoded(body);
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.read();
    } catch (JsonParsingException e) {
      // the provider's own words name its classes' tokens, and are English alone
      JsonLocation place = e.getLocation();
      throw new MalformedPayloadException(
          "body is not JSON: it cannot be read at line "
              + place.getLineNumber()
              + ", column "
              + place.getColumnNumber(),
          e);
    } catch (RuntimeException e) {
      // nothing, a lone value, or what is nested too deeply; the last is a bare RuntimeException
      throw new MalformedPayloadException("body is no JSON object or array that can be read", e);
    }
  }

  private static String decoded(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedPayloadException("body is not UTF-8", e);
    }
  }
}
